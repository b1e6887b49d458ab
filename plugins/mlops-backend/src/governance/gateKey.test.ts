import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { newKeyText } from '../../dev/governance/callers';
import { gateConfigSchema } from './governanceConfig';
import { readGateKey } from './gateKey';

const pem = ({ privateKey }: { privateKey: KeyObject }) =>
  privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

describe('the key of the gate', () => {
  it('is read from PEM, also on one line as environment variables have it', () => {
    const text = newKeyText();
    expect(readGateKey(text)).toBeDefined();
    expect(readGateKey(text.trim().replaceAll('\n', '\\n'))).toBeDefined();
  });

  it.each([
    ['nothing', ''],
    ['a word', 'secret'],
    ['another curve', pem(generateKeyPairSync('ec', { namedCurve: 'P-384' }))],
    ['another kind', pem(generateKeyPairSync('ed25519'))],
  ])('is not %s, and the refusal does not repeat it', (_, text) => {
    const { error } = gateConfigSchema.safeParse({ signingKey: text });
    expect(error?.issues).toEqual([
      expect.objectContaining({
        path: ['signingKey'],
        message: expect.stringContaining('is no EC private key on the curve'),
      }),
    ]);
    expect(JSON.stringify(error?.issues).includes(text || '-----BEGIN E')).toBe(
      false,
    );
  });
});
