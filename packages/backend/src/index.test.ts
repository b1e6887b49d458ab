import { generateKeyPairSync } from 'node:crypto';
import { spawn } from 'node:child_process';
import path from 'node:path';

/** A key to sign decisions of the gate with, as the start makes one. */
const gateKey = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString();

const root = path.resolve(__dirname, '../../..');

/** Starts the portal of the demo as `npm start` does, with one key changed. */
async function startWith(env: Record<string, string>) {
  const child = spawn(
    process.execPath,
    [
      ...['--require', '@backstage/cli-node/config/nodeTransform.cjs'],
      'packages/backend/src/index.ts',
      ...['--config', 'app-config.yaml', '--config', 'app-config.demo.yaml'],
    ],
    {
      cwd: root,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        PITWALL_DEMO_PIPELINE_TOKEN: 'the-token-of-a-test',
        PITWALL_DEMO_CREATED_TOKEN: 'the-other-token-of-a-test',
        PITWALL_DEMO_FORGE_PASSWORD: 'the-password-of-a-test',
        PITWALL_FORGE_PORT: '0',
        PITWALL_LEDGER_KEY:
          'PRIVATE+KEY+ledger.pitwall.example+76f0647f+AS3m1/cxnW940bTluKs3LSuD4hKbmH9/gKuRNT4uuZ8/',
        PITWALL_GATE_KEY: gateKey,
        // It would write to the anchor file of this working copy.
        APP_CONFIG_mlops_contexts_audit: 'false',
        APP_CONFIG_backend_listen_port: '0',
        APP_CONFIG_backend_database_connection: '":memory:"',
        ...env,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let words = '';
  child.stderr.setEncoding('utf8').on('data', text => {
    words += text;
  });
  const code = await new Promise(resolve => {
    child.once('close', resolve);
  });
  return { code, words };
}

describe('a portal that cannot start as configured', () => {
  it('ends, and says why, instead of serving without sign-in', async () => {
    const { code, words } = await startWith({
      APP_CONFIG_pitwall_demo_peoplePicker: 'false',
    });
    expect(words).toContain(
      'The people picker signs anybody in without a password and refuses to load',
    );
    expect(code).toBe(1);
  }, 180_000);
});
