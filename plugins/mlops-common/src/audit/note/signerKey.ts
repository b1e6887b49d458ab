import { ed25519 } from '@noble/curves/ed25519.js';
import { concatBytes } from '@noble/hashes/utils.js';
import { decodeBase64, encodeBase64 } from '../base64';
import { LedgerError } from '../ledgerError';
import {
  createVerifierKey,
  ed25519Type,
  type VerifierKey,
} from './verifierKey';

/**
 * A private key. `seed` never leaves this object by printing it as JSON or
 * into a log: only `formatSignerKey` writes it.
 *
 * @public
 */
export interface SignerKey {
  readonly verifierKey: VerifierKey;
  sign(text: Uint8Array): Uint8Array;
}

const seedOf = new WeakMap<SignerKey, Uint8Array>();

/**
 * The key of a 32-byte seed, which the caller draws from a secure source.
 *
 * @throws LedgerError `malformed-key`
 * @public
 */
export function createSignerKey(name: string, seed: Uint8Array): SignerKey {
  if (seed.length !== 32) {
    throw new LedgerError('malformed-key', 'A seed has 32 bytes.');
  }
  const secret = Uint8Array.from(seed);
  const key: SignerKey = {
    verifierKey: createVerifierKey(name, ed25519.getPublicKey(secret)),
    sign: text => ed25519.sign(text, secret),
  };
  seedOf.set(key, secret);
  return key;
}

/**
 * The text of a private key: `PRIVATE+KEY+<name>+<id>+<base64>`, the base64
 * being of the type byte 0x01 and the seed.
 *
 * @public
 */
export function formatSignerKey(key: SignerKey): string {
  const seed = seedOf.get(key);
  if (!seed) throw new Error('Only keys of this library can be written');
  const typed = concatBytes(Uint8Array.of(ed25519Type), seed);
  const { name, id } = key.verifierKey;
  return `PRIVATE+KEY+${name}+${id}+${encodeBase64(typed)}`;
}

/**
 * Reads the text of a private key. The message of its error never repeats it.
 *
 * @throws LedgerError `malformed-key`
 * @public
 */
export function parseSignerKey(text: string): SignerKey {
  const match =
    /^PRIVATE\+KEY\+([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text);
  const typed = match ? decodeBase64(match[3]) : undefined;
  if (match && typed?.length === 33 && typed[0] === ed25519Type) {
    const key = createSignerKey(match[1], typed.subarray(1));
    if (key.verifierKey.id === match[2]) return key;
  }
  throw new LedgerError(
    'malformed-key',
    'This is no Ed25519 private key of the form PRIVATE+KEY+name+id+base64.',
  );
}
