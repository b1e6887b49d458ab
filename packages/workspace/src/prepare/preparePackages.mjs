import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { requireCompiler } from '../machine/requireCompiler.mjs';
import { requireDiskSpace } from '../machine/requireDiskSpace.mjs';
import { requireRegistry } from '../machine/requireRegistry.mjs';
import { ProcessFailure, runProcess } from '../processes/runProcess.mjs';
import { Refusal } from '../refusal.mjs';
import { fingerprint } from './fingerprint.mjs';
import { nodeMajor, yarnVersion } from './toolchainVersions.mjs';
import { workspacePackages } from './workspacePackages.mjs';
import { yarnEnvironment } from './yarnEnvironment.mjs';

/** Packages, Yarn's cache and the built app, measured and rounded up. */
const neededMegabytes = 4096;

/**
 * Installs the packages of the lock file, or does nothing when they are those
 * already.
 *
 * @param {string} root
 * @param {import('./prepareToolchain.mjs').Toolchain} toolchain
 * @param {NodeJS.ProcessEnv} env of the toolchain
 * @returns {Promise<'installed' | 'up to date'>}
 */
export async function preparePackages(root, toolchain, env) {
  const packages = await workspacePackages(root);
  const wanted = await fingerprint(
    root,
    [
      ...['package.json', 'yarn.lock', '.yarnrc.yml'],
      ...packages.map(({ folder }) => path.join(folder, 'package.json')),
    ],
    [process.platform, process.arch, String(nodeMajor)],
  );
  const stamp = path.join(root, 'node_modules/.pitwall-packages');
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === wanted) {
    return 'up to date';
  }
  await requireDiskSpace(root, neededMegabytes);
  await requireCompiler(env);
  await requireRegistry(`@yarnpkg/cli-dist@${yarnVersion}`);
  try {
    await runProcess(
      toolchain.node,
      [toolchain.yarn, 'install', '--immutable'],
      {
        cwd: root,
        env: { ...env, ...(await yarnEnvironment()) },
      },
    );
  } catch (error) {
    if (error instanceof ProcessFailure && error.output.includes('YN0028')) {
      throw new Refusal(
        'yarn.lock does not match the package.json files: run "yarn install", commit yarn.lock and start again.',
      );
    }
    throw error;
  }
  await writeFile(stamp, wanted);
  return 'installed';
}
