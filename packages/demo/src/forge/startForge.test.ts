import { readFile, writeFile } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import {
  basic,
  basicOf,
  forgeCredentials,
  TestForge,
} from './__testUtils__/TestForge';
import { startForge } from './startForge';

let forge: TestForge;

beforeAll(async () => {
  forge = await TestForge.start();
});

afterAll(() => forge.drop());

afterEach(() => {
  expect(forge.failures).toEqual([]);
});

describe('a running forge', () => {
  it('takes a push, and lets anybody clone what was pushed', async () => {
    // More than git sends in one piece, and nothing that packs well.
    const large = Array.from({ length: 200_000 }, (_, i) =>
      Math.sin(i).toString(36).slice(2),
    ).join('\n');
    await forge.pushed('cloned', {
      'README.md': '# Hello\n',
      'src/large.txt': large,
    });
    await forge.git(
      forge.folder,
      'clone',
      '--quiet',
      forge.at('/team/cloned.git'),
      'clone',
    );
    expect(
      await readFile(path.join(forge.folder, 'clone/README.md'), 'utf8'),
    ).toBe('# Hello\n');
    expect(
      await readFile(path.join(forge.folder, 'clone/src/large.txt'), 'utf8'),
    ).toBe(large);
  });

  it('creates nothing and takes no push without the password', async () => {
    for (const wrong of [
      '',
      'basic',
      basicOf('portal:'),
      basicOf(`${forgeCredentials.password}:portal`),
    ]) {
      expect(
        (await forge.create('team', { name: 'nobodys' }, wrong)).status,
      ).toBe(401);
    }
    expect((await forge.get('/team/nobodys')).status).toBe(404);

    const work = await forge.pushed('guarded', { a: '1' });
    await writeFile(path.join(work, 'a'), '2');
    await forge.git(work, 'commit', '-qam', 'Second');
    await expect(
      forge.git(work, 'push', forge.at('/team/guarded.git'), 'main'),
    ).rejects.toThrow(/Authentication failed|could not read Username/);
    const refs = await forge.get(
      '/team/guarded.git/info/refs?service=git-receive-pack',
    );
    expect(refs.status).toBe(401);
    expect(refs.headers.get('www-authenticate')).toMatch(/^Basic/);
  });

  it('ends a push that is too large', async () => {
    await forge.pushed('bounded', { a: '1' });
    const answer = await fetch(forge.at('/team/bounded.git/git-receive-pack'), {
      method: 'POST',
      headers: {
        authorization: basic,
        'content-type': 'application/x-git-receive-pack-request',
      },
      body: new Uint8Array(65 * 1024 * 1024),
    }).catch(() => undefined);
    // Whether the answer is read depends on who is faster with hanging up.
    expect([undefined, 413]).toContain(answer?.status);
    expect((await forge.get('/team/bounded/src/branch/main')).status).toBe(200);
  });

  it('is bound to the loopback address', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap(addresses => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of others) {
      await expect(
        fetch(`http://${address}:${forge.port}/`, {
          signal: AbortSignal.timeout(2000),
        }),
      ).rejects.toThrow();
    }
  });

  it('names the port that is taken', async () => {
    await expect(
      startForge(
        { port: forge.port, directory: forge.folder, ...forgeCredentials },
        () => undefined,
      ),
    ).rejects.toThrow(
      `Port ${forge.port} of the demo's forge is taken by another program`,
    );
  });

  it('keeps its repositories over a restart', async () => {
    await forge.pushed('kept', { a: '1' });
    const { port } = forge;
    await forge.close();
    await expect(forge.get('/')).rejects.toThrow();
    await forge.open(port);
    expect((await forge.get('/team/kept/src/branch/main')).status).toBe(200);
  });

  it('says what is missing on a machine without git', async () => {
    vi.stubEnv('PATH', path.join(forge.folder, 'nothing-here'));
    const without = await startForge(
      {
        port: 0,
        directory: path.join(forge.folder, 'none'),
        ...forgeCredentials,
      },
      () => undefined,
    );
    vi.unstubAllEnvs();
    const answer = await fetch(
      `http://127.0.0.1:${without.port}/api/v1/orgs/team`,
    );
    expect(answer.status).toBe(503);
    expect((await answer.json()).message).toMatch(
      /^Creating a service is off: git is not installed/,
    );
    expect(without.obstacle).toMatch(/apt-get install git/);
    await without.stop();
  });
});
