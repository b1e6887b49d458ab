import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mockServices } from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { createServicePlaceAction } from './servicePlaceAction';

/** One for all: each makes a folder, which is not needed here. */
const context = createMockActionContext({
  input: { organisation: '', repository: '' },
});
let server: Server | undefined;

afterEach(async () => {
  const closed = new Promise(resolve => {
    if (server) server.close(resolve);
    else resolve(undefined);
  });
  server?.closeAllConnections();
  await closed;
  server = undefined;
});

/** A forge that answers as the test wants; gives its host. */
async function forge(answer: RequestListener): Promise<string> {
  const opened = createServer(answer);
  server = opened;
  await new Promise<void>(resolve => {
    opened.listen(0, '127.0.0.1', resolve);
  });
  return `127.0.0.1:${(opened.address() as AddressInfo).port}`;
}

/** What the action gives for a repository on a host. */
async function check(
  host: string,
  {
    organisation = 'team',
    repository = 'returns',
    isNamed = true,
    isDryRun = false,
    taken = '',
    environments = {},
  }: {
    organisation?: string;
    repository?: string;
    isNamed?: boolean;
    isDryRun?: boolean;
    taken?: string;
    environments?: Record<string, { production?: boolean; regions?: string[] }>;
  } = {},
) {
  const action = createServicePlaceAction(
    mockServices.rootConfig({
      data: {
        backend: { baseUrl: 'http://portal.example' },
        mlops: { environments },
        integrations: {
          gitea: [
            {
              host,
              baseUrl: `http://${host}/`,
              username: 'portal',
              password: 'secret',
            },
          ],
        },
      },
    }),
  );
  const output = vi.fn();
  await action.handler({
    ...context,
    input: {
      ...{ organisation, repository },
      host: isNamed ? host : undefined,
      taken: taken || undefined,
    },
    output,
    isDryRun,
  });
  return Object.fromEntries(output.mock.calls);
}

describe('mlops:service:place', () => {
  it('says where a repository that can be made will be', async () => {
    const asked: string[] = [];
    const host = await forge((req, res) => {
      asked.push(`${req.url} ${req.headers.authorization}`);
      res.statusCode = req.url === '/api/v1/orgs/team' ? 200 : 404;
      res.end('{}');
    });
    expect(await check(host)).toEqual({
      repoUrl: `${host}?owner=team&repo=returns`,
      repositoryUrl: `http://${host}/team/returns`,
      cloneUrl: `http://${host}/team/returns.git`,
      portalUrl: 'http://portal.example',
      environment: 'production',
      region: undefined,
    });
    expect(asked).toEqual([
      '/api/v1/orgs/team Basic cG9ydGFsOnNlY3JldA==',
      '/api/v1/repos/team/returns Basic cG9ydGFsOnNlY3JldA==',
    ]);
  });

  it('refuses when the name is taken in the catalog, and asks nobody', async () => {
    const answer = vi.fn();
    const host = await forge(answer);
    await expect(check(host, { taken: 'returns' })).rejects.toThrow(
      'The catalog has a component returns already: choose another name.',
    );
    expect(answer).not.toHaveBeenCalled();
  });

  it.each([
    [
      'an organisation that is not there',
      () => 404,
      /has no organisation team: choose one that it has/,
    ],
    [
      'a repository that is there',
      () => 200,
      /has a repository team\/returns already: choose another name/,
    ],
    [
      'a forge that fails',
      () => 503,
      /answers 503, so nothing was created\. Git is not installed\.$/,
    ],
  ])('refuses %s', async (_, status, sentence) => {
    const host = await forge((__, res) => {
      res.statusCode = status();
      res.end(JSON.stringify({ message: 'Git is not installed.' }));
    });
    await expect(check(host)).rejects.toThrow(sentence);
  });

  it('refuses when the forge is down', async () => {
    const host = await forge(() => undefined);
    server?.close();
    await expect(check(host)).rejects.toThrow(
      `The forge ${host} does not answer, so nothing was created.`,
    );
  });

  it.each([
    ['git.example', 'git.example is no Gitea this portal knows'],
    [undefined, 'This portal knows no Gitea'],
  ])('refuses the host %s where none is known', async (host, sentence) => {
    const action = createServicePlaceAction(mockServices.rootConfig());
    await expect(
      action.handler({
        ...context,
        input: { host, organisation: 'team', repository: 'x' },
      }),
    ).rejects.toThrow(sentence);
  });

  it.each([
    { organisation: '' },
    { repository: '' },
    { organisation: '../..' },
    { repository: '..' },
    { repository: 'a/b' },
    { repository: 'a?b' },
  ])('refuses the name in %o', async named => {
    await expect(check('git.example', named)).rejects.toThrow(
      /^The name of the (organisation|repository) is "/,
    );
  });

  it('takes the first forge there is where none is named', async () => {
    expect(
      await check('git.example', { isNamed: false, isDryRun: true }),
    ).toMatchObject({ repoUrl: 'git.example?owner=team&repo=returns' });
  });

  it.each([
    [
      'the first that is production, and its first region',
      {
        staging: { production: false, regions: ['lab'] },
        live: { production: true, regions: ['eu-west', 'us-east'] },
        other: { production: true },
      },
      { environment: 'live', region: 'eu-west' },
    ],
    ['the first where none is', { a: {}, b: {} }, { environment: 'a' }],
  ])('says where versions will run: %s', async (_, environments, place) => {
    expect(
      await check('git.example', { environments, isDryRun: true }),
    ).toMatchObject(place);
  });

  it('touches nothing in a dry run', async () => {
    expect(await check('127.0.0.1:9', { isDryRun: true })).toMatchObject({
      repositoryUrl: 'http://127.0.0.1:9/team/returns',
    });
  });
});
