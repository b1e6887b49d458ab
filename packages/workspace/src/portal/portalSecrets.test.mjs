import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { portalSecrets } from './portalSecrets.mjs';

describe('the secrets of an installation', () => {
  /** @type {string} */
  let folder;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'secrets-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('are made once and stay the same, for their owner only', async () => {
    const first = await portalSecrets(path.join(folder, 'new'));
    expect(await portalSecrets(path.join(folder, 'new'))).toEqual(first);
    const file = path.join(folder, 'new/secrets.json');
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(first);
    expect((await stat(file)).mode % 0o1000).toBe(0o600);
    expect(await portalSecrets(folder)).not.toEqual(first);
  });

  it('of an older installation are kept, and what is new is added', async () => {
    const known = { PITWALL_DEMO_PIPELINE_TOKEN: 'as it was' };
    await writeFile(path.join(folder, 'secrets.json'), JSON.stringify(known));
    expect(await portalSecrets(folder)).toMatchObject({
      ...known,
      PITWALL_LEDGER_KEY: expect.stringMatching(
        /^PRIVATE\+KEY\+ledger\.pitwall\.example\+/,
      ),
      PITWALL_GATE_KEY: expect.stringMatching(
        /^-----BEGIN PRIVATE KEY-----\\n\S/,
      ),
    });
  });

  it('that cannot be read are left as they are, in a sentence', async () => {
    const file = path.join(folder, 'secrets.json');
    await writeFile(file, '{"PITWALL_LED');
    await expect(portalSecrets(folder)).rejects.toThrow(
      `${file} is not JSON any more: mend it, or move the whole folder away to begin with new data.`,
    );
    expect(await readFile(file, 'utf8')).toBe('{"PITWALL_LED');
  });
});
