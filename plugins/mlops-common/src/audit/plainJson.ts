import { asciiBytes, standsAt } from './asciiBytes';
import { maxJsonDepth } from './isCanonicalJson';

/** Answered instead of a place where what stands there is not plain. */
export const notPlain = -1;

const quote = 0x22;
const comma = 0x2c;
const minus = 0x2d;
const zero = 0x30;
const nine = 0x39;
const colon = 0x3a;

// ASCII that stands for itself in a string of JSON.
const isPlainByte = new Uint8Array(256);
for (let byte = 0x20; byte < 0x7f; byte++) isPlainByte[byte] = 1;
isPlainByte[quote] = 0;
isPlainByte[0x5c] = 0;

/**
 * Where the JSON value that begins at `at` ends, if it is canonical by RFC 8785
 * and plain: ASCII without escapes, and whole numbers of up to 15 digits. A
 * value that is not plain may be canonical all the same; `isCanonicalJson`
 * knows.
 *
 * Reads bytes, without a text to be made of them first: a ledger is full of
 * plain payloads, and verifying it was to cost no more than ten times its hash.
 */
export function plainJsonEnd(bytes: Uint8Array, at: number): number {
  return valueEnd(bytes, at, maxJsonDepth);
}

function valueEnd(bytes: Uint8Array, at: number, depth: number): number {
  switch (bytes[at]) {
    case quote:
      return stringEnd(bytes, at);
    case 0x7b: // {
      return depth > 0 ? objectEnd(bytes, at, depth - 1) : notPlain;
    case 0x5b: // [
      return depth > 0 ? arrayEnd(bytes, at, depth - 1) : notPlain;
    case 0x74: // t
      return standsAt(bytes, at, words.true) ? at + 4 : notPlain;
    case 0x66: // f
      return standsAt(bytes, at, words.false) ? at + 5 : notPlain;
    case 0x6e: // n
      return standsAt(bytes, at, words.null) ? at + 4 : notPlain;
    default:
      return integerEnd(bytes, at);
  }
}

const words = {
  true: asciiBytes('true'),
  false: asciiBytes('false'),
  null: asciiBytes('null'),
};

function stringEnd(bytes: Uint8Array, open: number): number {
  let at = open + 1;
  while (isPlainByte[bytes[at]] === 1) at++;
  return bytes[at] === quote ? at + 1 : notPlain;
}

function objectEnd(bytes: Uint8Array, open: number, depth: number): number {
  if (bytes[open + 1] === 0x7d) return open + 2;
  let previousStart = 0;
  let previousEnd = 0;
  let at = open;
  do {
    const keyStart = at + 1;
    if (bytes[keyStart] !== quote) return notPlain;
    const keyEnd = stringEnd(bytes, keyStart);
    if (keyEnd === notPlain || bytes[keyEnd] !== colon) return notPlain;
    if (
      previousEnd > 0 &&
      !isBefore(bytes, previousStart, previousEnd, keyStart, keyEnd)
    ) {
      return notPlain;
    }
    previousStart = keyStart;
    previousEnd = keyEnd;
    at = valueEnd(bytes, keyEnd + 1, depth);
    if (at === notPlain) return notPlain;
  } while (bytes[at] === comma);
  return bytes[at] === 0x7d ? at + 1 : notPlain;
}

/** Whether one quoted key sorts before another; equal ones do not. */
function isBefore(
  bytes: Uint8Array,
  start: number,
  end: number,
  otherStart: number,
  otherEnd: number,
): boolean {
  // Without the quotes: the closing one would sort before nearly everything.
  const length = Math.min(end - start, otherEnd - otherStart) - 1;
  for (let n = 1; n < length; n++) {
    const difference = bytes[start + n] - bytes[otherStart + n];
    if (difference !== 0) return difference < 0;
  }
  return end - start < otherEnd - otherStart;
}

function arrayEnd(bytes: Uint8Array, open: number, depth: number): number {
  if (bytes[open + 1] === 0x5d) return open + 2;
  let at = open;
  do {
    at = valueEnd(bytes, at + 1, depth);
    if (at === notPlain) return notPlain;
  } while (bytes[at] === comma);
  return bytes[at] === 0x5d ? at + 1 : notPlain;
}

const mostDigits = 15;

/** Where a whole number ends: no sign of zero, no zero in front. */
export function integerEnd(bytes: Uint8Array, start: number): number {
  const first = bytes[start] === minus ? start + 1 : start;
  let at = first;
  while (bytes[at] >= zero && bytes[at] <= nine) at++;
  const digits = at - first;
  if (digits === 0 || digits > mostDigits) return notPlain;
  if (bytes[first] === zero && (digits > 1 || first > start)) return notPlain;
  // A fraction or an exponent follows.
  return bytes[at] === 0x2e || bytes[at] === 0x65 ? notPlain : at;
}
