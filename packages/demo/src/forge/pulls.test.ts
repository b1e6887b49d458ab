import { basic, TestForge } from './__testUtils__/TestForge';

let forge: TestForge;

beforeAll(async () => {
  forge = await TestForge.start();
});

afterAll(() => forge.drop());

const api = '/api/v1/repos/team/service';

async function send(method: string, path: string, body: object, as = basic) {
  const answer = await fetch(forge.at(`${api}${path}`), {
    method,
    headers: { authorization: as, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: answer.status, said: await answer.json() };
}

const change = (sha: string, to: string) => ({
  ...{ sha, branch: 'main', new_branch: to, message: 'Bind on-call' },
  content: Buffer.from('kind: Component\nspec: {}\n').toString('base64'),
});

describe('pull requests of the stand-in forge', () => {
  it('takes a file on a new branch and shows what it asks for', async () => {
    const work = await forge.pushed('service', {
      'catalog-info.yaml': 'kind: Component\n',
      'run.sh': 'true\n',
    });
    const file = await (
      await forge.get(`${api}/contents/catalog-info.yaml?ref=main`)
    ).json();
    const { stdout } = await forge.git(
      work,
      'hash-object',
      'catalog-info.yaml',
    );
    expect(file.sha).toBe(stdout.trim());

    const contents = '/contents/catalog-info.yaml';
    const put = await send('PUT', contents, change(file.sha, 'ownership-1'));
    expect(put.status).toBe(201);
    // Once more, and for a file that has changed since: both lose nothing.
    expect(
      (await send('PUT', contents, change(file.sha, 'ownership-1'))).status,
    ).toBe(409);
    expect(
      (await send('PUT', contents, change('0'.repeat(40), 'b'))).said.message,
    ).toBe('catalog-info.yaml is not what it was');

    const pull = await send('POST', '/pulls', {
      ...{ title: 'Bind <on-call>', body: 'Asked for in the portal.' },
      ...{ head: 'ownership-1', base: 'main' },
    });
    expect(pull.said).toMatchObject({
      number: 1,
      html_url: forge.at('/team/service/pulls/1'),
    });
    const page = await (await forge.get('/team/service/pulls/1')).text();
    expect(page).toContain('Bind &lt;on-call&gt;');
    expect(page).toContain('+spec: {}');
    expect(page).toContain('State: open');
    // It is merged as people merge, and nothing else was touched.
    await forge.git(
      work,
      'fetch',
      '--quiet',
      forge.at('/team/service.git'),
      'ownership-1',
    );
    await forge.git(work, 'merge', '--quiet', 'FETCH_HEAD');
    const { stdout: files } = await forge.git(work, 'ls-files');
    expect(files).toBe('catalog-info.yaml\nrun.sh\n');
    await forge.push('service', work);
    const merged = await (await forge.get('/team/service/pulls/1')).text();
    expect(merged).toContain('State: merged');
    expect(merged).not.toContain('Merge it');
  });

  it('takes nothing from somebody without a password, or of the wrong shape', async () => {
    expect(
      (await send('PUT', '/contents/x', change('x', 'y'), '')).status,
    ).toBe(401);
    expect((await send('POST', '/pulls', {}, '')).status).toBe(401);
    expect((await send('PUT', '/contents/x', {})).status).toBe(422);
    expect((await send('POST', '/pulls', { title: 'x' })).status).toBe(422);
    expect(
      (
        await send('POST', '/pulls', {
          ...{ title: 'x', head: 'nowhere', base: 'main' },
        })
      ).status,
    ).toBe(404);
    expect(
      (await send('PUT', '/contents/run.sh', change('x', '../outside'))).status,
    ).toBe(409);
  });
});
