/** Deeper nesting is refused: it is no payload, but breaks a recursion. */
export const maxJsonDepth = 100;

/**
 * True if `text.slice(start, end)` is JSON in the spelling of RFC 8785, that
 * is, the text that `canonicalJson` gives for the value in it.
 *
 * Builds no value: verifying a ledger asks this for every payload, and reading
 * and writing each anew took a third of the time of everything together.
 */
export function isCanonicalJson(
  text: string,
  start = 0,
  end = text.length,
): boolean {
  return valueEnd(text, start, maxJsonDepth) === end;
}

const broken = -1;
const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;

// Each of these gives the place behind what begins at `at`, or `broken`.

function valueEnd(text: string, at: number, depth: number): number {
  switch (text.charCodeAt(at)) {
    case 0x22: // "
      return stringEnd(text, at);
    case 0x7b: // {
      return depth > 0 ? objectEnd(text, at, depth - 1) : broken;
    case 0x5b: // [
      return depth > 0 ? arrayEnd(text, at, depth - 1) : broken;
    case 0x74: // t
      return text.startsWith('true', at) ? at + 4 : broken;
    case 0x66: // f
      return text.startsWith('false', at) ? at + 5 : broken;
    case 0x6e: // n
      return text.startsWith('null', at) ? at + 4 : broken;
    default:
      return numberEnd(text, at);
  }
}

function objectEnd(text: string, open: number, depth: number): number {
  if (text[open + 1] === '}') return open + 2;
  let previous: string | undefined;
  let at = open;
  do {
    const keyStart = at + 1;
    if (text.charCodeAt(keyStart) !== quote) return broken;
    const keyEnd = stringEnd(text, keyStart);
    if (keyEnd === broken || text[keyEnd] !== ':') return broken;
    const key = keyText(text.slice(keyStart, keyEnd));
    // Strictly: a repeated key has no place either.
    if (previous !== undefined && previous >= key) return broken;
    previous = key;
    at = valueEnd(text, keyEnd + 1, depth);
    if (at === broken) return broken;
  } while (text.charCodeAt(at) === comma);
  return text[at] === '}' ? at + 1 : broken;
}

function keyText(quoted: string): string {
  return quoted.includes('\\') ? JSON.parse(quoted) : quoted.slice(1, -1);
}

function arrayEnd(text: string, open: number, depth: number): number {
  if (text[open + 1] === ']') return open + 2;
  let at = open;
  do {
    at = valueEnd(text, at + 1, depth);
    if (at === broken) return broken;
  } while (text.charCodeAt(at) === comma);
  return text[at] === ']' ? at + 1 : broken;
}

// Characters that stand for themselves; a regular expression skips them twice
// as fast as a loop does.
const plain = /[ !#-[\]-\ud7ff\ue000-\uffff]*/y;

function stringEnd(text: string, open: number): number {
  let at = open + 1;
  for (;;) {
    plain.lastIndex = at;
    plain.test(text);
    at = plain.lastIndex;
    if (text.charCodeAt(at) === quote) return at + 1;
    const length =
      text.charCodeAt(at) === backslash
        ? escapeLength(text, at)
        : pairLength(text, at);
    if (length === 0) return broken;
    at += length;
  }
}

// A high surrogate, and the low one that belongs to it.
function pairLength(text: string, at: number): number {
  const high = text.charCodeAt(at);
  const low = text.charCodeAt(at + 1);
  const isPair =
    high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;
  return isPair ? 2 : 0;
}

const longEscape = /\\u00(?:0[0-7bef]|1[0-9a-f])/y;

// Only what must be escaped is, and in the shortest way (RFC 8785, 3.2.2.2).
function escapeLength(text: string, at: number): number {
  if ('"\\bfnrt'.includes(text[at + 1])) return 2;
  longEscape.lastIndex = at;
  return longEscape.test(text) ? 6 : 0;
}

// Up to 15 digits are what ECMAScript writes again, so long as no zero ends the
// fraction and the number is not so small that it gets an exponent.
const shortNumber =
  /(?:0|-?(?:[1-9]\d{0,14}|(?:0|[1-9]\d{0,6})\.(?!00000)\d{0,6}[1-9]))(?![\d.e])/y;
const anyNumber = /-?\d+(?:\.\d+)?(?:e[+-]\d+)?/y;

function numberEnd(text: string, at: number): number {
  shortNumber.lastIndex = at;
  if (shortNumber.test(text)) return shortNumber.lastIndex;
  anyNumber.lastIndex = at;
  const [digits] = anyNumber.exec(text) ?? [];
  // ECMAScript writes each number in one way only.
  return digits !== undefined && String(Number(digits)) === digits
    ? at + digits.length
    : broken;
}
