const digitBits = 16;
const digits = 2 ** digitBits;
// Below, the passes over the digit counts cost more than comparisons.
const worthwhile = 100_000;
const signBit = 0x8000_0000;

/**
 * Sorts finite numbers in place, ascending, and returns them. Large arrays by
 * their bits, 16 at a time: about twice the speed of comparing.
 *
 * Cost: O(n), one copy of the array.
 */
export function sortNumbers(values: Float64Array): Float64Array {
  if (values.length < worthwhile) return values.sort();
  // Two unsigned words a number; as a whole they order like the numbers once
  // negative ones are inverted and positive ones carry the sign bit.
  let from = new Uint32Array(
    values.buffer,
    values.byteOffset,
    values.length * 2,
  );
  let to = new Uint32Array(values.length * 2);
  const highWord = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;
  toOrderedBits(from, highWord);
  for (const [word, shift] of [
    [1 - highWord, 0],
    [1 - highWord, digitBits],
    [highWord, 0],
    [highWord, digitBits],
  ]) {
    if (spread(from, to, word, shift)) [from, to] = [to, from];
  }
  fromOrderedBits(from, highWord);
  const sorted = new Float64Array(from.buffer, from.byteOffset, values.length);
  if (sorted.buffer !== values.buffer) values.set(sorted);
  return values;
}

function toOrderedBits(words: Uint32Array, highWord: number) {
  for (let at = 0; at < words.length; at += 2) {
    const high = words[at + highWord];
    if (high >= signBit) {
      words[at] = ~words[at];
      words[at + 1] = ~words[at + 1];
    } else {
      words[at + highWord] = high + signBit;
    }
  }
}

function fromOrderedBits(words: Uint32Array, highWord: number) {
  for (let at = 0; at < words.length; at += 2) {
    const high = words[at + highWord];
    if (high >= signBit) {
      words[at + highWord] = high - signBit;
    } else {
      words[at] = ~words[at];
      words[at + 1] = ~words[at + 1];
    }
  }
}

/** One stable pass by one digit; false when all numbers share it. */
function spread(
  from: Uint32Array,
  to: Uint32Array,
  word: number,
  shift: number,
): boolean {
  const places = new Uint32Array(digits);
  for (let at = word; at < from.length; at += 2) {
    places[(from[at] >>> shift) % digits]++;
  }
  const count = from.length / 2;
  if (places[(from[word] >>> shift) % digits] === count) return false;
  let place = 0;
  for (let digit = 0; digit < digits; digit++) {
    const rows = places[digit];
    places[digit] = place;
    place += rows;
  }
  for (let at = 0; at < from.length; at += 2) {
    const target = 2 * places[(from[at + word] >>> shift) % digits]++;
    to[target] = from[at];
    to[target + 1] = from[at + 1];
  }
  return true;
}
