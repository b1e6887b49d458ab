import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { decodeBase64, encodeBase64 } from '../base64';
import { LedgerError } from '../ledgerError';
import { sha256 } from '../sha256';

/** The only signature type of this ledger (c2sp.org/signed-note). */
export const ed25519Type = 0x01;

/**
 * A public Ed25519 key with the name that its signatures carry.
 *
 * @public
 */
export interface VerifierKey {
  readonly name: string;
  /** 8 hexadecimal digits; with the name it tells which key signed. */
  readonly id: string;
  /** 32 bytes (RFC 8032). */
  readonly publicKey: Uint8Array;
}

/**
 * Key names are non-empty, without plus signs, white space or control
 * characters, and well-formed: they stand unquoted in every signature line.
 */
export function isKeyName(name: string): boolean {
  return /^[^+\p{White_Space}\p{Cc}\p{Surrogate}]+$/u.test(name);
}

/**
 * @throws LedgerError `malformed-key`
 * @public
 */
export function createVerifierKey(
  name: string,
  publicKey: Uint8Array,
): VerifierKey {
  if (!isKeyName(name) || publicKey.length !== 32) {
    throw new LedgerError(
      'malformed-key',
      'A key has a name without spaces or plus signs, and 32 bytes.',
    );
  }
  // SHA-256(name || 0x0A || 0x01 || public key), its first four bytes.
  const identity = concatBytes(
    utf8ToBytes(`${name}\n`),
    Uint8Array.of(ed25519Type),
    publicKey,
  );
  return { name, id: bytesToHex(sha256(identity).subarray(0, 4)), publicKey };
}

/**
 * The text of a public key, as one pins it: `<name>+<id>+<base64>`, the base64
 * being of the type byte 0x01 and the key.
 *
 * @public
 */
export function formatVerifierKey({
  name,
  id,
  publicKey,
}: VerifierKey): string {
  const typed = concatBytes(Uint8Array.of(ed25519Type), publicKey);
  return `${name}+${id}+${encodeBase64(typed)}`;
}

/**
 * Reads the text of a public key; its id must be the one of its name and key.
 *
 * @throws LedgerError `malformed-key`
 * @public
 */
export function parseVerifierKey(text: string): VerifierKey {
  const match = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text);
  const typed = match ? decodeBase64(match[3]) : undefined;
  if (match && typed?.length === 33 && typed[0] === ed25519Type) {
    const key = createVerifierKey(match[1], typed.subarray(1));
    if (key.id === match[2]) return key;
  }
  throw new LedgerError(
    'malformed-key',
    'This is no Ed25519 public key of the form name+id+base64.',
  );
}
