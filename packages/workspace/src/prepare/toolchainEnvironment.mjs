import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * The environment in which everything runs after the toolchain is there.
 *
 * @param {import('./prepareToolchain.mjs').Toolchain} toolchain
 * @param {NodeJS.ProcessEnv} [base]
 * @returns {NodeJS.ProcessEnv}
 */
export function toolchainEnvironment(toolchain, base = process.env) {
  const nodeHome = path.resolve(path.dirname(toolchain.node), '..');
  const hasHeaders = existsSync(path.join(nodeHome, 'include/node/node.h'));
  return {
    ...base,
    PATH: [path.dirname(toolchain.node), toolchain.bin, base.PATH].join(
      path.delimiter,
    ),
    // Native packages build against this Node without downloading its headers.
    ...(hasHeaders ? { npm_config_nodedir: nodeHome } : {}),
  };
}
