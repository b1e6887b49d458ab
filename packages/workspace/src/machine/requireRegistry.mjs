import { ProcessFailure, runProcess } from '../processes/runProcess.mjs';
import { Refusal } from '../refusal.mjs';

/**
 * Asks the user's own npm for one package: that way the registry, the proxy,
 * the certificates and the credentials are the ones npm will use.
 *
 * @param {string} packageVersion `name@version`
 * @param {NodeJS.ProcessEnv} [env]
 * @throws {Refusal} when the registry does not answer, or not with it
 */
export async function requireRegistry(packageVersion, env = process.env) {
  const registry = await npm(['config', 'get', 'registry'], env);
  try {
    await npm(
      ['view', packageVersion, 'version', '--fetch-retries=0'].concat(
        '--fetch-timeout=15000',
      ),
      env,
    );
  } catch (error) {
    if (!(error instanceof ProcessFailure)) {
      throw error;
    }
    const code = /npm (?:error|ERR!) code (\S+)/.exec(error.output)?.[1];
    throw new Refusal(
      code === 'E404' || code === 'ETARGET'
        ? `The npm registry ${registry} does not have ${packageVersion}: set another one with "npm config set registry <address>".`
        : `The npm registry ${registry} cannot be reached (${
            code ?? 'no answer'
          }): check the network, or set another one with "npm config set registry <address>".`,
    );
  }
}

/**
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
async function npm(args, env) {
  try {
    return (await runProcess('npm', args, { env })).trim().split('\n').pop();
  } catch (error) {
    if (error instanceof ProcessFailure && /ENOENT/.test(error.message)) {
      throw new Refusal(
        'npm cannot be run: install Node with npm, version 18 or newer, and start again.',
      );
    }
    throw error;
  }
}
