const digits = '0123456789abcdef';
const valueOfCode = new Uint8Array(128).fill(255);
for (let value = 0; value < digits.length; value++) {
  valueOfCode[digits.charCodeAt(value)] = value;
}

/** True if the text has the bytes in lower-case hexadecimal from `start` on. */
export function equalsHex(
  bytes: Uint8Array,
  text: string,
  start: number,
): boolean {
  if (text.length - start !== 2 * bytes.length) return false;
  let code = start;
  for (const byte of bytes) {
    const high = valueOfCode[text.charCodeAt(code++)];
    const low = valueOfCode[text.charCodeAt(code++)];
    if (high * 16 + low !== byte) return false;
  }
  return true;
}
