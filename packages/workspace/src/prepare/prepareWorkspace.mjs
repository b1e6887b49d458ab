import { requireNodeVersion } from '../machine/requireNodeVersion.mjs';
import { repositoryRoot } from '../repository.mjs';
import { preparePackages } from './preparePackages.mjs';
import { prepareToolchain } from './prepareToolchain.mjs';
import { toolchainEnvironment } from './toolchainEnvironment.mjs';
import { nodeMajor } from './toolchainVersions.mjs';

/**
 * What every command needs before it begins: the right Node, Yarn and the
 * packages. Quick when all of it is there.
 *
 * @typedef {object} Workspace
 * @property {string} root
 * @property {string} node
 * @property {string} yarn
 * @property {NodeJS.ProcessEnv} env
 */

/**
 * @param {import('../console/createStages.mjs').Stages} stages
 * @returns {Promise<Workspace>}
 */
export async function prepareWorkspace(stages) {
  requireNodeVersion();
  const toolchain = await stages.run(`Node ${nodeMajor} and Yarn`, () =>
    prepareToolchain(repositoryRoot),
  );
  const env = toolchainEnvironment(toolchain);
  await stages.run('Packages', () =>
    preparePackages(repositoryRoot, toolchain, env),
  );
  return {
    root: repositoryRoot,
    node: toolchain.node,
    yarn: toolchain.yarn,
    env,
  };
}
