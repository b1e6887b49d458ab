const alphabet =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const pad = 0x3d;
const valueOfCode = new Uint8Array(128).fill(255);
for (let value = 0; value < alphabet.length; value++) {
  valueOfCode[alphabet.charCodeAt(value)] = value;
}

/** Standard base64 with padding (RFC 4648, section 4). */
export function encodeBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const group =
      (bytes[at] << 16) |
      ((left > 1 ? bytes[at + 1] : 0) << 8) |
      (left > 2 ? bytes[at + 2] : 0);
    text += alphabet[group >> 18] + alphabet[(group >> 12) & 63];
    text += left > 1 ? alphabet[(group >> 6) & 63] : '=';
    text += left > 2 ? alphabet[group & 63] : '=';
  }
  return text;
}

/**
 * The bytes of a standard base64 text, or undefined.
 *
 * Only the one spelling that `encodeBase64` writes is taken: `atob` and
 * `Buffer` let unused bits, white space and missing padding pass, and then a
 * signature has many spellings.
 */
export function decodeBase64(text: string): Uint8Array | undefined {
  const codes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 127) return undefined;
    codes[at] = code;
  }
  return decodeBase64Bytes(codes, 0, codes.length);
}

/** The same of a text that is ASCII bytes, from `start` to `end`. */
export function decodeBase64Bytes(
  codes: Uint8Array,
  start: number,
  end: number,
): Uint8Array | undefined {
  if ((end - start) % 4 !== 0) return undefined;
  let digitsEnd = end;
  while (
    digitsEnd > start &&
    end - digitsEnd < 2 &&
    codes[digitsEnd - 1] === pad
  )
    digitsEnd--;
  const bytes = new Uint8Array(((end - start) / 4) * 3 - (end - digitsEnd));
  let bits = 0;
  let bitCount = 0;
  let length = 0;
  for (let at = start; at < digitsEnd; at++) {
    const code = codes[at];
    const value = code < 128 ? valueOfCode[code] : 255;
    if (value === 255) return undefined;
    bits = ((bits << 6) | value) & 0xffff;
    bitCount += 6;
    if (bitCount >= 8) {
      bitCount -= 8;
      bytes[length++] = bits >> bitCount;
    }
  }
  return (bits & ((1 << bitCount) - 1)) === 0 ? bytes : undefined;
}
