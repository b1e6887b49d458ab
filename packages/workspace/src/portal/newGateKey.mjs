import { generateKeyPairSync } from 'node:crypto';

/**
 * A new key to sign decisions of the gate with, as `mlops.gate.signingKey`
 * takes it: EC on P-256 in PEM, PKCS#8. On one line, its line ends written as
 * `\n`, so that it passes through environment variables and YAML unharmed.
 *
 * @returns {string}
 */
export function newGateKey() {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return privateKey
    .export({ type: 'pkcs8', format: 'pem' })
    .toString()
    .trim()
    .replaceAll('\n', '\\n');
}
