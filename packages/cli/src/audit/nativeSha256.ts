import type { Sha256 } from '@pitwall/plugin-mlops-common';
import crypto from 'node:crypto';

/**
 * Node's own SHA-256. The digest comes as a string, since Node takes longer to
 * make a buffer of its own for it than to hash an entry of the ledger: 0.4 µs
 * against 1.1 µs.
 */
export const nativeSha256: Sha256 =
  typeof crypto.hash === 'function'
    ? bytes => Buffer.from(crypto.hash('sha256', bytes, 'binary'), 'latin1')
    : // Before Node 20.12.
      bytes => crypto.createHash('sha256').update(bytes).digest();
