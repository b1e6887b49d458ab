import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { basic, TestForge } from './__testUtils__/TestForge';

const run = promisify(execFile);

let forge: TestForge;

beforeAll(async () => {
  forge = await TestForge.start();
});

afterAll(() => forge.drop());

afterEach(() => {
  expect(forge.failures).toEqual([]);
});

describe('the stand-in forge', () => {
  it('answers what Backstage reads of Gitea', async () => {
    const work = await forge.pushed('read', {
      'catalog-info.yaml': 'kind: Component\n',
      'docs/über uns.md': 'ü',
    });
    const { stdout } = await forge.git(work, 'rev-parse', 'HEAD');
    const head = stdout.trim();
    const read = async (rest: string) => (await forge.get(rest)).json();

    expect(await read('/api/v1/orgs/team')).toMatchObject({ username: 'team' });
    expect(await read('/api/v1/repos/team/read')).toMatchObject({
      full_name: 'team/read',
      clone_url: forge.at('/team/read.git'),
    });
    expect(await read('/api/v1/repos/team/read/git/commits/main')).toEqual({
      sha: head,
    });
    for (const [file, text] of [
      ['catalog-info.yaml', 'kind: Component\n'],
      [encodeURI('docs/über uns.md'), 'ü'],
    ]) {
      const { encoding, content } = await read(
        `/api/v1/repos/team/read/contents/${file}?ref=main`,
      );
      expect(encoding).toBe('base64');
      expect(Buffer.from(content, 'base64').toString('utf8')).toBe(text);
    }
    const archive = await forge.get(
      '/api/v1/repos/team/read/archive/main.tar.gz',
    );
    await writeFile(
      path.join(forge.folder, 'read.tar.gz'),
      Buffer.from(await archive.arrayBuffer()),
    );
    await run('tar', ['-xzf', 'read.tar.gz'], { cwd: forge.folder });
    expect(
      await readFile(path.join(forge.folder, 'read/catalog-info.yaml'), 'utf8'),
    ).toBe('kind: Component\n');
  });

  it('shows a repository as a page that runs nothing', async () => {
    await forge.pushed('page', { 'a<b>.md': '<script>alert(1)</script>' });
    const page = await forge.get('/team/page/src/branch/main/');
    expect(page.headers.get('content-security-policy')).toMatch(
      /default-src 'none'/,
    );
    const html = await page.text();
    expect(html).toContain(`git clone ${forge.at('/team/page.git')}`);
    expect(html).toContain('a&lt;b&gt;.md');
    expect(html).toContain('stand-in forge');
    const file = await forge.get('/team/page/src/branch/main/a%3Cb%3E.md');
    expect(await file.text()).toContain('&lt;script&gt;alert(1)');
    expect(await (await forge.get('/')).text()).toContain('team/page');
  });

  it('says that an empty repository is empty', async () => {
    await forge.create('team', { name: 'empty' });
    const page = await forge.get('/team/empty');
    expect(await page.text()).toContain('Nothing was pushed yet');
    expect((await forge.get('/team/empty/src/branch/main')).status).toBe(404);
  });

  it('gives a name once, whoever asks at the same time', async () => {
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => forge.create('team', { name: 'wanted' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      201, 409, 409, 409, 409,
    ]);
  });

  it.each([
    ['..', 'x'],
    ['team', '..'],
    ['team', '../../outside'],
    ['team', 'a/b'],
    ['team', '-option'],
    ['team', '.hidden'],
    ['team', 'x.git'],
    ['team', 'x.lock'],
    ['team', ''],
    ['team', 'x'.repeat(65)],
    ['team', 'a\u0000b'],
  ])('refuses the repository %s/%s', async (owner, name) => {
    const answer = await forge.create(encodeURIComponent(owner), { name });
    expect([404, 422]).toContain(answer.status);
  });

  it('refuses a private repository rather than publish it', async () => {
    const answer = await forge.create('team', {
      name: 'secret',
      private: true,
    });
    expect(answer.status).toBe(422);
    expect((await answer.json()).message).toMatch(/public repositories only/);
  });

  it('lets no path lead out of its repositories', async () => {
    await forge.pushed('inside', { 'a.txt': 'a' });
    await writeFile(path.join(forge.folder, 'secret.txt'), 'secret');
    const answers: [string, number][] = [];
    for (const raw of [
      '/../secret.txt',
      '/team/../../secret.txt',
      '/team/inside.git/../../../secret.txt',
      '/team/inside.git/HEAD',
      '/team/inside.git/config',
      '/team/inside.git/info/refs',
      '/team/inside.git/objects/info/packs',
      '/team/%2e%2e%2f%2e%2e%2fsecret.txt',
      '/team/..%2F..%2Fsecret.txt/info/refs?service=git-upload-pack',
      '/team/inside/src/branch/main/../../../../../secret.txt',
      '/team/inside/src/branch/main/..%2F..%2Fsecret.txt',
      '/team/inside/src/branch/--output=x/a.txt',
      '/api/v1/repos/team/inside/contents/../../../secret.txt?ref=main',
      '/api/v1/repos/team/inside/contents/..%2F..%2Fsecret.txt?ref=main',
      '/api/v1/repos/team/inside/contents/a.txt?ref=main..main',
      '/api/v1/repos/team/inside/contents/a.txt?ref=--all',
      '/api/v1/repos/team/inside/archive/--remote=x.tar.gz',
      '/api/v1/repos/team/inside/git/commits/HEAD@{1}',
      '/%ff',
    ]) {
      answers.push([raw, await forge.statusOf(raw)]);
    }
    expect(
      answers.filter(([, status]) => status < 400 || status >= 500),
    ).toEqual([]);
  });

  it('bounds what it is sent', async () => {
    const answer = await forge.create('team', {
      name: 'long',
      description: 'x'.repeat(300_000),
    });
    expect(answer.status).toBe(413);
    const noJson = await fetch(forge.at('/api/v1/orgs/team/repos'), {
      method: 'POST',
      headers: { authorization: basic, 'content-type': 'application/json' },
      body: '{',
    });
    expect(noJson.status).toBe(400);
  });

  it('answers nothing it does not know', async () => {
    expect((await forge.get('/api/v1/user')).status).toBe(404);
    expect(await forge.statusOf('/team/none.git/git-upload-pack', 'POST')).toBe(
      404,
    );
    expect(await forge.statusOf('/team/none', 'DELETE')).toBe(404);
  });
});
