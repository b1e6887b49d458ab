import { sha256 as portableSha256 } from '@noble/hashes/sha2.js';

/**
 * SHA-256 of some bytes. The ledger takes it as an argument where speed
 * matters, so that a server or the command line can pass the native one.
 *
 * @public
 */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** The same in every browser and Node, synchronous, audited. */
export const sha256: Sha256 = bytes => portableSha256(bytes);
