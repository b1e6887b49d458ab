import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '../refusal.mjs';
import { newGateKey } from './newGateKey.mjs';
import { newLedgerKey } from './newLedgerKey.mjs';

/**
 * The environment variables the configuration reads, and how each is made.
 *
 * @type {Record<string, () => string>}
 */
const makers = {
  PITWALL_DEMO_PIPELINE_TOKEN: () => randomBytes(24).toString('base64url'),
  PITWALL_DEMO_CREATED_TOKEN: () => randomBytes(24).toString('base64url'),
  PITWALL_DEMO_FORGE_PASSWORD: () => randomBytes(24).toString('base64url'),
  PITWALL_LEDGER_KEY: () => newLedgerKey('ledger.pitwall.example'),
  PITWALL_GATE_KEY: newGateKey,
};

/**
 * The secrets of this installation: made up at random the first time, kept
 * for their owner only, the same at every start.
 *
 * @param {string} dataFolder
 * @returns {Promise<Record<string, string>>}
 */
export async function portalSecrets(dataFolder) {
  const file = path.join(dataFolder, 'secrets.json');
  const known = await readSecrets(file);
  const secrets = Object.fromEntries(
    Object.entries(makers).map(([name, make]) => [name, known[name] ?? make()]),
  );
  await mkdir(dataFolder, { recursive: true });
  await writeFile(file, `${JSON.stringify(secrets, undefined, 2)}\n`, {
    mode: 0o600,
  });
  // The mode above holds for a new file only.
  await chmod(file, 0o600);
  return secrets;
}

/**
 * @param {string} file
 * @returns {Promise<Record<string, string>>}
 */
async function readSecrets(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') {
      return {};
    }
    if (error instanceof SyntaxError) {
      throw new Refusal(
        `${file} is not JSON any more: mend it, or move the whole folder away to begin with new data.`,
      );
    }
    throw error;
  }
}
