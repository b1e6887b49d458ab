import { sha256 as portableSha256, type Sha256 } from '../sha256';

/**
 * The hashes of an RFC 9162 Merkle tree (section 2.1.1). All of them are 32
 * bytes.
 *
 * @public
 */
export interface TreeHasher {
  /** The root of the tree without leaves: the hash of nothing. */
  readonly empty: Uint8Array;
  /** `SHA-256(0x00 || entry)` */
  leaf(entry: Uint8Array): Uint8Array;
  /** `SHA-256(0x01 || left || right)` */
  node(left: Uint8Array, right: Uint8Array): Uint8Array;
}

/** The length of every hash in the tree. */
export const hashLength = 32;

/**
 * Tree hashes over a SHA-256: the portable one, or the native one of the host.
 *
 * @public
 */
export function createTreeHasher(sha256: Sha256 = portableSha256): TreeHasher {
  // Buffers are used again: making one costs more than hashing what is in it.
  const inner = new Uint8Array(1 + 2 * hashLength);
  inner[0] = 0x01;
  let outer = new Uint8Array(1024);
  return {
    empty: sha256(new Uint8Array(0)),
    leaf(entry) {
      const length = 1 + entry.length;
      if (outer.length < length) outer = new Uint8Array(2 * length);
      outer.set(entry, 1);
      return sha256(outer.subarray(0, length));
    },
    node(left, right) {
      inner.set(left, 1);
      inner.set(right, 1 + hashLength);
      return sha256(inner);
    },
  };
}
