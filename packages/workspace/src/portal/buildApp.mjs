import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runProcess } from '../processes/runProcess.mjs';
import { appInputs } from './appInputs.mjs';

/**
 * Builds the app for production, or does nothing when the last build was made
 * of the same sources.
 *
 * @param {import('../prepare/prepareWorkspace.mjs').Workspace} workspace
 * @returns {Promise<'built' | 'up to date'>}
 */
export async function buildApp({ root, node, yarn, env }) {
  const inputs = await appInputs(root);
  const stamp = path.join(root, 'packages/app/dist/.inputs');
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === inputs) {
    return 'up to date';
  }
  await runProcess(node, [yarn, 'workspace', 'app', 'build'], {
    cwd: root,
    env: { ...env, NODE_ENV: 'production' },
  });
  await writeFile(stamp, inputs);
  return 'built';
}
