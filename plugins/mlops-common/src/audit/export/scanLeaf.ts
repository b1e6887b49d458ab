import { asciiBytes, standsAt } from '../asciiBytes';
import { maxLeafText } from '../leaf';
import { integerEnd, notPlain } from '../plainJson';
import { hashLength } from '../tree/treeHasher';

/** What verifying needs of a leaf. */
interface ScannedLeaf {
  readonly index: number;
  /** 32 bytes. */
  readonly payloadHash: Uint8Array;
  readonly end: number;
}

const actorMark = asciiBytes('{"actor":"');
const atMark = asciiBytes('","at":"');
const indexMark = asciiBytes('","index":');
const hashMark = asciiBytes(',"payloadHash":"sha256:');
const streamMark = asciiBytes('","stream":"');
const versionMark = asciiBytes('","streamVersion":');
const typeMark = asciiBytes(',"type":"mlops.');
const endMark = asciiBytes('","v":1}');

const instantLength = 24;
const uuidLength = 36;

const zero = 0x30;
const hexValue = new Uint8Array(256).fill(255);
const isDigit = new Uint8Array(256);
const isLower = new Uint8Array(256);
const isWord = new Uint8Array(256);
const isStream = new Uint8Array(256);
for (let byte = 0x21; byte < 0x7f; byte++) isStream[byte] = 1;
isStream[0x22] = 0;
isStream[0x5c] = 0;
for (const [value, byte] of asciiBytes('0123456789abcdef').entries()) {
  hexValue[byte] = value;
}
for (const byte of asciiBytes('0123456789')) isDigit[byte] = 1;
for (const byte of asciiBytes('abcdefghijklmnopqrstuvwxyz')) isLower[byte] = 1;
isWord.set(isLower.map((lower, byte) => lower | isDigit[byte]));
isWord[0x2d] = 1;

/**
 * The leaf that stands at `start`, held to `leafSchema` byte by byte; undefined
 * when it is none, or counts further than 15 digits.
 */
export function scanLeaf(
  bytes: Uint8Array,
  start: number,
): ScannedLeaf | undefined {
  if (!standsAt(bytes, start, actorMark)) return undefined;
  let at = start + actorMark.length;
  if (!isUuid(bytes, at)) return undefined;
  at += uuidLength;
  if (!standsAt(bytes, at, atMark)) return undefined;
  at += atMark.length;
  if (!isInstant(bytes, at)) return undefined;
  at += instantLength;
  if (!standsAt(bytes, at, indexMark)) return undefined;
  const indexStart = at + indexMark.length;
  at = countEnd(bytes, indexStart);
  if (at === notPlain) return undefined;
  const index = numberIn(bytes, indexStart, at);
  if (!standsAt(bytes, at, hashMark)) return undefined;
  at += hashMark.length;
  const payloadHash = hashIn(bytes, at);
  if (!payloadHash) return undefined;
  at += 2 * hashLength;
  if (!standsAt(bytes, at, streamMark)) return undefined;
  const streamStart = at + streamMark.length;
  at = runEnd(bytes, streamStart, isStream);
  if (at === streamStart || at - streamStart > maxLeafText.stream) {
    return undefined;
  }
  if (!standsAt(bytes, at, versionMark)) return undefined;
  const versionStart = at + versionMark.length;
  at = countEnd(bytes, versionStart);
  if (at === notPlain || bytes[versionStart] === zero) return undefined;
  if (!standsAt(bytes, at, typeMark)) return undefined;
  const wordsStart = at + typeMark.length;
  at = eventNameEnd(bytes, wordsStart);
  if (at === notPlain || at - wordsStart + 'mlops.'.length > maxLeafText.type) {
    return undefined;
  }
  return standsAt(bytes, at, endMark)
    ? { index, payloadHash, end: at + endMark.length }
    : undefined;
}

function runEnd(bytes: Uint8Array, start: number, isIn: Uint8Array): number {
  let at = start;
  while (isIn[bytes[at]] === 1) at++;
  return at;
}

function isUuid(bytes: Uint8Array, start: number): boolean {
  for (let n = 0; n < uuidLength; n++) {
    const byte = bytes[start + n];
    const isDash = n === 8 || n === 13 || n === 18 || n === 23;
    if (isDash ? byte !== 0x2d : hexValue[byte] === 255) return false;
  }
  return true;
}

const shape = asciiBytes('0000-00-00T00:00:00.000Z');

function isInstant(bytes: Uint8Array, start: number): boolean {
  for (let n = 0; n < instantLength; n++) {
    const byte = bytes[start + n];
    if (shape[n] === zero ? isDigit[byte] !== 1 : byte !== shape[n]) {
      return false;
    }
  }
  const two = (at: number) =>
    (bytes[start + at] - zero) * 10 + bytes[start + at + 1] - zero;
  const month = two(5);
  const day = two(8);
  return (
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= 31 &&
    two(11) <= 23 &&
    two(14) <= 59 &&
    two(17) <= 59
  );
}

function countEnd(bytes: Uint8Array, start: number): number {
  return isDigit[bytes[start]] === 1 ? integerEnd(bytes, start) : notPlain;
}

function numberIn(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) value = value * 10 + bytes[at] - zero;
  return value;
}

function hashIn(bytes: Uint8Array, start: number): Uint8Array | undefined {
  const hash = new Uint8Array(hashLength);
  for (let n = 0; n < hashLength; n++) {
    const high = hexValue[bytes[start + 2 * n]];
    const low = hexValue[bytes[start + 2 * n + 1]];
    // 255 is neither, and has bits that no digit has.
    if ((high | low) > 15) return undefined;
    hash[n] = high * 16 + low;
  }
  return hash;
}

/** The end of `<context>.<past-tense>@<n>`. */
function eventNameEnd(bytes: Uint8Array, start: number): number {
  let at = start;
  for (const mark of [0x2e, 0x40]) {
    if (isLower[bytes[at]] !== 1) return notPlain;
    at = runEnd(bytes, at, isWord);
    if (bytes[at] !== mark) return notPlain;
    at += 1;
  }
  const end = runEnd(bytes, at, isDigit);
  const digits = end - at;
  return digits >= 1 && digits <= 6 && bytes[at] !== zero ? end : notPlain;
}
