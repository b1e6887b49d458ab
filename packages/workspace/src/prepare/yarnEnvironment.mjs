import { runProcess } from '../processes/runProcess.mjs';

/**
 * Settings of npm that Yarn does not read, and Yarn's names for them.
 *
 * @type {Readonly<Record<string, string>>}
 */
const yarnNames = {
  registry: 'YARN_NPM_REGISTRY_SERVER',
  proxy: 'YARN_HTTP_PROXY',
  'https-proxy': 'YARN_HTTPS_PROXY',
  cafile: 'YARN_HTTPS_CA_FILE_PATH',
  'strict-ssl': 'YARN_ENABLE_STRICT_SSL',
};

/**
 * Takes over the user's npm registry, proxy and certificates for Yarn, by
 * environment only: nothing of it may end up in a file of the repository.
 * What the user set for Yarn wins.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
export async function yarnEnvironment(env = process.env) {
  const output = await runProcess(
    'npm',
    ['config', 'get', ...Object.keys(yarnNames)],
    { env },
  );
  /** @type {NodeJS.ProcessEnv} */
  const settings = { YARN_ENABLE_TELEMETRY: '0' };
  for (const line of output.split('\n')) {
    const [, key, value] = /^([\w-]+)=(.+)$/.exec(line.trim()) ?? [];
    const name = key && yarnNames[key];
    if (name && value !== 'null' && !env[name]) {
      settings[name] = value;
    }
  }
  const registry =
    env.YARN_NPM_REGISTRY_SERVER ?? settings.YARN_NPM_REGISTRY_SERVER;
  if (registry?.startsWith('http:')) {
    settings.YARN_UNSAFE_HTTP_WHITELIST = new URL(registry).hostname;
  }
  return settings;
}
