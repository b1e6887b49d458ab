import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonicalJson';
import { encodeLeaf, type Leaf } from './leaf';
import { LedgerError } from './ledgerError';
import { sha256 as portableSha256, type Sha256 } from './sha256';
import { createTreeHasher } from './tree/treeHasher';

/**
 * The largest payload of an entry, in bytes of its canonical JSON: 1 MiB.
 *
 * @public
 */
export const maxPayloadBytes = 1_048_576;

/**
 * An entry as it is stored: two texts, never to be written in another way.
 *
 * @public
 */
export interface LedgerEntry {
  /** Canonical JSON of the leaf. */
  readonly leaf: string;
  /** Canonical JSON of the payload. */
  readonly payload: string;
}

/**
 * A leaf before it knows the hash of its payload.
 *
 * @public
 */
export type EntryFacts = Omit<Leaf, 'v' | 'payloadHash'> & {
  readonly payload: unknown;
};

/**
 * The entry for something that happened, and the hash of its leaf.
 *
 * @throws LedgerError `not-canonical-json`, `payload-too-large`,
 * `malformed-leaf`
 * @public
 */
export function createEntry(
  { payload, ...facts }: EntryFacts,
  sha256: Sha256 = portableSha256,
): { readonly entry: LedgerEntry; readonly leafHash: Uint8Array } {
  const payloadText = canonicalJson(payload);
  const payloadBytes = utf8ToBytes(payloadText);
  if (payloadBytes.length > maxPayloadBytes) {
    throw new LedgerError(
      'payload-too-large',
      `A payload has at most ${maxPayloadBytes} bytes, not ${payloadBytes.length}.`,
    );
  }
  const leaf = encodeLeaf({
    ...facts,
    v: 1,
    payloadHash: `sha256:${bytesToHex(sha256(payloadBytes))}`,
  });
  const hasher = createTreeHasher(sha256);
  return {
    entry: { leaf, payload: payloadText },
    leafHash: hasher.leaf(utf8ToBytes(leaf)),
  };
}
