import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readPort } from './readPort.mjs';
import { missingBuildTools, requireCompiler } from './requireCompiler.mjs';
import { requireDataFolder } from './requireDataFolder.mjs';
import { requireDiskSpace } from './requireDiskSpace.mjs';
import { requireFreePort } from './requireFreePort.mjs';
import { requireNodeVersion } from './requireNodeVersion.mjs';
import { requireRegistry } from './requireRegistry.mjs';

/** A port nobody listens on any more. */
async function closedPort() {
  const server = await listen();
  const { port } = server.address();
  await new Promise(resolve => {
    server.close(resolve);
  });
  return port;
}

async function listen() {
  const server = createServer();
  await new Promise(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return server;
}

describe('requireFreePort', () => {
  it('accepts a free port and leaves it free', async () => {
    const port = await closedPort();
    await expect(requireFreePort(port)).resolves.toBeUndefined();
    await expect(requireFreePort(port)).resolves.toBeUndefined();
  });

  it('refuses a taken port in one sentence', async () => {
    const server = await listen();
    const { port } = server.address();
    await expect(requireFreePort(port)).rejects.toThrow(
      `Port ${port} is taken by another program: end that program, or choose another port with PITWALL_PORT=${
        port + 1
      } npm start.`,
    );
    await expect(requireFreePort(port, 'PITWALL_FORGE_PORT')).rejects.toThrow(
      `PITWALL_FORGE_PORT=${port + 1} npm start.`,
    );
    server.close();
  });
});

describe('readPort', () => {
  it.each([
    [undefined, 7007],
    ['', 7007],
    ['7107', 7107],
  ])('reads %j as %i', (written, port) => {
    expect(readPort({ PORT: written }, 'PORT', 7007)).toBe(port);
  });

  it.each(['abc', '80x', '-5', '0', '65536', '7007.5', '1e3'])(
    'refuses %j and quotes it',
    written => {
      expect(() => readPort({ PORT: written }, 'PORT', 7007)).toThrow(
        `PORT is "${written}" and must be a port, a whole number from 1 to 65535.`,
      );
    },
  );
});

describe('requireDataFolder', () => {
  it('makes the folder, and refuses one that cannot be made', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'pitwall-data-'));
    const file = path.join(folder, 'below', 'file');
    await requireDataFolder(path.dirname(file));
    await writeFile(file, '');
    await expect(requireDataFolder(path.join(file, 'data'))).rejects.toThrow(
      /^The folder .+ cannot be used for the portal's data \(ENOTDIR\): choose another one with PITWALL_DATA=/,
    );
    await rm(folder, { recursive: true });
  });
});

describe('requireDiskSpace', () => {
  it('accepts a disk with room', async () => {
    await expect(requireDiskSpace(tmpdir(), 1)).resolves.toBeUndefined();
  });

  it('refuses a disk with too little, naming both figures', async () => {
    await expect(requireDiskSpace(tmpdir(), 1e9)).rejects.toThrow(
      /^The disk of .+ has \d+ MB free and 1000000000 MB are needed/,
    );
  });
});

describe('requireCompiler', () => {
  it('accepts this machine, which built the embedded database', async () => {
    expect(await missingBuildTools()).toEqual([]);
  });

  it('refuses a machine without one, naming what is missing and the remedy', async () => {
    const empty = await mkdtemp(path.join(tmpdir(), 'pitwall-no-tools-'));
    await expect(requireCompiler({ PATH: empty })).rejects.toThrow(
      /a C\+\+ compiler and make and Python 3 cannot be run here: install them with "(xcode-select|apt-get install build-essential)/,
    );
    await rm(empty, { recursive: true });
  });
});

describe('requireRegistry', () => {
  it('refuses a registry that cannot be reached, naming it', async () => {
    const registry = `http://127.0.0.1:${await closedPort()}/`;
    await expect(
      requireRegistry('is-anybody-there@1.0.0', {
        ...process.env,
        npm_config_registry: registry,
      }),
    ).rejects.toThrow(
      `The npm registry ${registry} cannot be reached (ECONNREFUSED): check the network, or set another one with "npm config set registry <address>".`,
    );
  });

  it('refuses a machine without npm', async () => {
    await expect(
      requireRegistry('is-anybody-there@1.0.0', { PATH: '/nowhere' }),
    ).rejects.toThrow(/^npm cannot be run: install Node with npm/);
  });
});

describe('requireNodeVersion', () => {
  it.each(['18.0.0', '20.20.2', '24.1.0'])('begins on %s', version => {
    expect(() => requireNodeVersion(version)).not.toThrow();
  });

  it('refuses an older one', () => {
    expect(() => requireNodeVersion('16.20.2')).toThrow(
      'This is Node 16.20.2, and version 18 or newer is needed to begin: install it and start again.',
    );
  });
});
