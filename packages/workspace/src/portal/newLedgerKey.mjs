import { createHash, generateKeyPairSync } from 'node:crypto';

/** Marks an Ed25519 key in the text of signed notes (c2sp.org/signed-note). */
const ed25519 = Buffer.of(0x01);

/**
 * A new key to sign heads of the ledger with, as `mlops.ledger.signingKey`
 * takes it: `PRIVATE+KEY+<name>+<id>+<base64>`. Its name is the name of the
 * ledger.
 *
 * @param {string} name
 * @returns {string}
 */
export function newLedgerKey(name) {
  const { privateKey } = generateKeyPairSync('ed25519');
  const { d = '', x = '' } = privateKey.export({ format: 'jwk' });
  const id = createHash('sha256')
    .update(`${name}\n`)
    .update(ed25519)
    .update(Buffer.from(x, 'base64url'))
    .digest()
    .subarray(0, 4)
    .toString('hex');
  const seed = Buffer.concat([ed25519, Buffer.from(d, 'base64url')]);
  return `PRIVATE+KEY+${name}+${id}+${seed.toString('base64')}`;
}
