import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonicalJson';
import { sha256 } from './sha256';

/**
 * The SHA-256 of a JSON value in its canonical spelling, as
 * `sha256:<64 lower-case hexadecimal digits>`: equal for equal values, whatever
 * the order of their keys.
 *
 * @throws LedgerError `not-canonical-json`
 * @public
 */
export function canonicalDigest(value: unknown): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(canonicalJson(value))))}`;
}
