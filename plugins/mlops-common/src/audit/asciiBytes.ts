/** The bytes of a text that is ASCII. */
export function asciiBytes(text: string): Uint8Array {
  return Uint8Array.from(text, character => character.charCodeAt(0));
}

/** True if these bytes stand at `at`. */
export function standsAt(
  bytes: Uint8Array,
  at: number,
  expected: Uint8Array,
): boolean {
  for (let n = 0; n < expected.length; n++) {
    if (bytes[at + n] !== expected[n]) return false;
  }
  return true;
}

/**
 * The bytes `[start, end)` as they are, without a copy. Faster than `subarray`,
 * which asks a buffer of Node for its own kind of view.
 */
export function bytesIn(
  bytes: Uint8Array,
  start: number,
  end: number,
): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset + start, end - start);
}
