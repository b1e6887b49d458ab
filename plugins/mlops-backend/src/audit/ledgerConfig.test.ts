import { createSignerKey, formatSignerKey } from '@pitwall/plugin-mlops-common';
import { ConfigReader } from '@backstage/config';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { readMlopsConfig } from '../config';

const text = formatSignerKey(
  createSignerKey('ledger.example.com', new Uint8Array(32).fill(7)),
);
const read = (ledger?: object) =>
  readMlopsConfig(
    new ConfigReader({ mlops: { platformContact: { title: 'P' }, ledger } }),
  ).ledger;

describe('mlops.ledger', () => {
  it('may be left out: heads are then not signed', () => {
    expect(read()).toEqual({});
  });

  it('reads the key, white space around it or not', () => {
    const { signingKey, anchorFile } = read({
      signingKey: `${text}\n`,
      anchorFile: '/var/lib/pitwall/heads.txt',
    });
    expect(signingKey?.verifierKey.name).toBe('ledger.example.com');
    expect(anchorFile).toBe('/var/lib/pitwall/heads.txt');
  });

  it('takes the key that npm start makes', () => {
    const maker = path.resolve(
      __dirname,
      '../../../../packages/workspace/src/portal/newLedgerKey.mjs',
    );
    const made = execFileSync(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        `import { newLedgerKey } from ${JSON.stringify(maker)};
         process.stdout.write(newLedgerKey('ledger.pitwall.example'));`,
      ],
      { encoding: 'utf8' },
    );
    const { signingKey } = read({ signingKey: made });
    expect(signingKey?.verifierKey.name).toBe('ledger.pitwall.example');
  });

  it('never repeats a key it refuses', () => {
    const broken = text.replace('PRIVATE+KEY+', 'PRIVATE+KEY+x');
    const refuse = () => read({ signingKey: broken });
    expect(refuse).toThrow(
      'mlops.ledger.signingKey is no Ed25519 private key of the form PRIVATE+KEY+<name>+<id>+<base64>; make one with: pitwall audit new-key <name>.',
    );
    expect(refuse).not.toThrow(broken.slice(-20));
  });

  it('refuses an anchor that would have nothing to keep', () => {
    expect(() => read({ anchorFile: 'heads.txt' })).toThrow(
      'mlops.ledger.anchorFile has nothing to keep without mlops.ledger.signingKey',
    );
  });
});
