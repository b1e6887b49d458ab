import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { forgeFor } from './forgeFor';

interface Call {
  readonly method: string;
  readonly path: string;
  readonly authorization?: string;
  readonly body: unknown;
}

/** Answers as the three forges document it, in the order in which they are asked. */
class ForgeStandIn {
  readonly calls: Call[] = [];
  readonly answers = new Map<string, { status?: number; json: unknown }>();
  #server?: Server;

  async start() {
    this.#server = createServer(async (req, res) => {
      const path = decodeURIComponent(req.url ?? '');
      this.calls.push({
        ...{ method: req.method ?? '', path, body: await bodyOf(req) },
        authorization:
          req.headers.authorization ?? String(req.headers['private-token']),
      });
      const { status = 200, json } = this.answers.get(
        `${req.method} ${path}`,
      ) ?? { status: 404, json: { message: 'Not Found' } };
      res.writeHead(status, { 'content-type': 'application/json' });
      res.end(JSON.stringify(json));
    });
    await new Promise<void>(done => {
      this.#server?.listen(0, '127.0.0.1', done);
    });
  }

  get host() {
    return `127.0.0.1:${(this.#server?.address() as AddressInfo).port}`;
  }

  async stop() {
    await new Promise(done => {
      this.#server?.close(done);
    });
  }
}

async function bodyOf(req: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const piece of req.setEncoding('utf8')) text += piece;
  return text ? JSON.parse(text) : undefined;
}

let standIn: ForgeStandIn;

beforeEach(async () => {
  standIn = new ForgeStandIn();
  await standIn.start();
});

afterEach(() => standIn.stop());

const proposed = (target: string) => ({
  ...{ target, text: 'kind: Component\n', branch: 'ownership-1' },
  ...{ title: 'Bind on-call', body: 'Asked for in the portal.' },
});
const content = Buffer.from('kind: Component\n').toString('base64');

function forgeAt(target: string, integrations: object) {
  const forge = forgeFor(
    ScmIntegrations.fromConfig(new ConfigReader({ integrations })),
    target,
  );
  if ('sentence' in forge) throw new Error(forge.sentence);
  return forge;
}

describe('pull requests', () => {
  it('branches, writes and asks on GitHub', async () => {
    const { host, answers } = standIn;
    answers
      .set('GET /api/repos/team/service/git/ref/heads/main', {
        json: {
          ref: 'refs/heads/main',
          object: { sha: 'c0ffee', type: 'commit' },
        },
      })
      .set(
        'GET /api/repos/team/service/contents/a b/catalog-info.yaml?ref=main',
        {
          json: { type: 'file', sha: 'b10b', encoding: 'base64', content: '' },
        },
      )
      .set('POST /api/repos/team/service/git/refs', { status: 201, json: {} })
      .set('PUT /api/repos/team/service/contents/a b/catalog-info.yaml', {
        json: { commit: { sha: 'dead' } },
      })
      .set('POST /api/repos/team/service/pulls', {
        status: 201,
        json: { number: 7, html_url: `http://${host}/team/service/pull/7` },
      });
    const target = `http://${host}/team/service/blob/main/a%20b/catalog-info.yaml`;
    const link = await forgeAt(target, {
      github: [{ host, apiBaseUrl: `http://${host}/api`, token: 't' }],
    }).open(proposed(target));
    expect(link).toBe(`http://${host}/team/service/pull/7`);
    expect(standIn.calls.map(({ method, body }) => [method, body])).toEqual([
      ['GET', undefined],
      ['GET', undefined],
      ['POST', { ref: 'refs/heads/ownership-1', sha: 'c0ffee' }],
      [
        'PUT',
        {
          message: 'Bind on-call',
          content,
          branch: 'ownership-1',
          sha: 'b10b',
        },
      ],
      [
        'POST',
        {
          ...{ title: 'Bind on-call', body: 'Asked for in the portal.' },
          ...{ head: 'ownership-1', base: 'main' },
        },
      ],
    ]);
    expect(new Set(standIn.calls.map(c => c.authorization))).toEqual(
      new Set(['Bearer t']),
    );
  });

  it('commits and asks on GitLab, in nested groups', async () => {
    const { host, answers } = standIn;
    const api = '/api/v4/projects/group/team/service';
    answers
      .set(`POST ${api}/repository/commits`, { status: 201, json: { id: 'c' } })
      .set(`POST ${api}/merge_requests`, {
        status: 201,
        json: {
          iid: 3,
          web_url: `http://${host}/group/team/service/-/merge_requests/3`,
        },
      });
    const target = `http://${host}/group/team/service/-/blob/main/catalog-info.yaml`;
    const link = await forgeAt(target, {
      gitlab: [
        {
          ...{ host, token: 'g', baseUrl: `http://${host}` },
          apiBaseUrl: `http://${host}/api/v4`,
        },
      ],
    }).open(proposed(target));
    expect(link).toContain('/merge_requests/3');
    expect(standIn.calls[0].body).toMatchObject({
      ...{ branch: 'ownership-1', start_branch: 'main' },
      actions: [{ action: 'update', file_path: 'catalog-info.yaml', content }],
    });
  });

  it('says in its words why a forge refuses, or that it is silent', async () => {
    const { host } = standIn;
    const target = `http://${host}/team/service/blob/main/catalog-info.yaml`;
    const forge = forgeAt(target, {
      github: [{ host, apiBaseUrl: `http://${host}/api`, token: 't' }],
    });
    await expect(forge.open(proposed(target))).rejects.toThrow(
      /answers 404 to GET \/repos\/team\/service\/git\/ref\/heads\/main: Not Found\./,
    );
    standIn.answers.set('GET /api/repos/team/service/git/ref/heads/main', {
      json: { surprise: true },
    });
    await expect(forge.open(proposed(target))).rejects.toThrow(
      'with something else than expected',
    );
    const gone = forgeAt('http://127.0.0.1:1/a/b/blob/main/c.yaml', {
      github: [
        {
          host: '127.0.0.1:1',
          apiBaseUrl: 'http://127.0.0.1:1/api',
          token: 't',
        },
      ],
    });
    await expect(
      gone.open(proposed('http://127.0.0.1:1/a/b/blob/main/c.yaml')),
    ).rejects.toThrow('127.0.0.1:1 does not answer.');
  });

  it('needs credentials, and says for what', () => {
    const forge = forgeFor(
      ScmIntegrations.fromConfig(new ConfigReader({})),
      'https://github.com/team/service/blob/main/catalog-info.yaml',
    );
    expect(forge).toEqual({
      sentence:
        'The portal has no credentials for github.com: integrations of GitHub, GitLab and Gitea can open pull requests.',
    });
  });
});
