import { gzipSync } from 'node:zlib';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  defineContract,
  mlopsFleetReadPermission,
} from '@pitwall/plugin-mlops-common';
import request from 'supertest';
import { z } from 'zod';
import { openDatabase } from '../database';
import type { Caller } from './bindContract';
import { contractBinding, createContractRouter } from './createContractRouter';

const echo = defineContract({
  id: 'test.echo',
  summary: 'Answers what it was told',
  method: 'post',
  path: '/services/:name/echo',
  principals: ['user', 'service'],
  permission: mlopsFleetReadPermission,
  pipelineVerb: 'push',
  serviceOf: ({ path }) => `component:default/${path.name}`,
  input: {
    path: z.object({ name: z.string() }),
    body: z.strictObject({ text: z.string(), times: z.number().max(9) }),
  },
  output: z.object({ text: z.string(), calls: z.number() }),
  bodyLimitBytes: 1024,
});

const list = defineContract({
  id: 'test.list',
  summary: 'Answers what was asked',
  method: 'get',
  path: '/list',
  principals: ['user', 'delegatedUser', 'service'],
  permission: mlopsFleetReadPermission,
  pipelineVerb: 'read',
  input: { query: z.object({ limit: z.coerce.number().max(10).default(5) }) },
  output: z.object({ limit: z.number(), scope: z.unknown().optional() }),
});

async function start() {
  const permissions = mockServices.permissions.mock({
    authorize: vi.fn().mockResolvedValue([{ result: AuthorizeResult.ALLOW }]),
  });
  const success = vi.fn();
  const fail = vi.fn();
  const auditor = mockServices.auditor.mock({
    createEvent: vi.fn().mockResolvedValue({ success, fail }),
  });
  const logger = mockServices.rootLogger.mock();
  logger.child.mockReturnValue(logger);
  const handled: Caller[] = [];
  let release: () => void = () => {};
  const gate: { wait?: Promise<void> } = {};
  const hold = () => {
    gate.wait = new Promise(resolve => {
      release = () => {
        gate.wait = undefined;
        resolve();
      };
    });
  };
  const plugin = createBackendPlugin({
    pluginId: 'mlops',
    register: env =>
      env.registerInit({
        deps: {
          auth: coreServices.auth,
          httpAuth: coreServices.httpAuth,
          router: coreServices.httpRouter,
          database: coreServices.database,
        },
        async init({ auth, httpAuth, router, database }) {
          router.use(
            createContractRouter(
              {
                auth,
                httpAuth,
                permissions,
                auditor,
                contact: { title: 'Platform team', link: 'https://help' },
                pipelines: [
                  {
                    subject: 'external:ci',
                    services: ['component:default/own', 'component:flights/*'],
                    verbs: ['push'],
                  },
                ],
                annotations: {
                  subjectOf: async ref =>
                    ref === 'component:default/annotated'
                      ? 'external:annotated'
                      : undefined,
                  isNamed: async subject => subject === 'external:annotated',
                },
                database: openDatabase(database),
                now: () => new Date(),
              },
              [
                contractBinding(echo, async ({ body }, caller) => {
                  handled.push(caller);
                  await gate.wait;
                  if (body.text === 'fall over') throw new Error('fell over');
                  return { text: body.text, calls: handled.length };
                }),
                contractBinding(list, async ({ query }, caller) => ({
                  limit: query.limit,
                  scope: caller.scope,
                })),
              ],
            ),
          );
        },
      }),
  });
  const { server } = await startTestBackend({
    features: [
      plugin,
      mockServices.httpAuth.factory({
        defaultCredentials: mockCredentials.none(),
      }),
      logger.factory,
    ],
  });
  return {
    server,
    permissions,
    auditor,
    success,
    fail,
    logger,
    handled,
    hold,
    release: () => release(),
  };
}

const userToken = mockCredentials.user.header();
const pipelineToken = (subject: string) =>
  mockCredentials.service.header({
    onBehalfOf: mockCredentials.service(subject),
    targetPluginId: 'mlops',
  });
const ciToken = pipelineToken('external:ci');
const body = { text: 'hello', times: 1 };

describe('bindContract', () => {
  let backend: Awaited<ReturnType<typeof start>>;
  beforeEach(async () => {
    backend = await start();
  });
  afterEach(() => {
    // A user's mistake is never an error of the server.
    expect(JSON.stringify(backend.logger.error.mock.calls)).not.toContain(
      '    at ',
    );
  });

  const post = (path = '/api/mlops/services/own/echo') =>
    request(backend.server).post(path).set('Authorization', userToken);

  it('parses, handles, answers and leaves one audit event', async () => {
    const answer = await post().send(body);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ text: 'hello', calls: 1 });
    expect(backend.auditor.createEvent).toHaveBeenCalledTimes(1);
    expect(backend.auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'test-echo',
        severityLevel: 'medium',
        meta: {
          contract: 'test.echo',
          principal: { kind: 'user', id: 'user:default/mock' },
        },
      }),
    );
    expect(backend.success).toHaveBeenCalledTimes(1);
    expect(backend.fail).not.toHaveBeenCalled();
  });

  it.each([
    ['no token', ''],
    ['a token of somebody else', 'Bearer eyJhbGciOiJub25lIn0.e30.x'],
    ['another scheme', 'Basic YTpi'],
  ])('answers 401 to %s', async (_, authorization) => {
    const answer = await request(backend.server)
      .get('/api/mlops/list')
      .set('Authorization', authorization);
    expect(answer.status).toBe(401);
    expect(answer.body.error.name).toBe('AuthenticationError');
    expect(answer.text).not.toContain('stack');
  });

  it('answers 403 with the missing permission and whom to ask', async () => {
    backend.permissions.authorize.mockResolvedValue([
      { result: AuthorizeResult.DENY },
    ]);
    const answer = await post().send(body);
    expect(answer.status).toBe(403);
    expect(answer.body.error).toMatchObject({
      name: 'NotAllowedError',
      message:
        'You lack the permission mlops.fleet.read. Ask Platform team for it.',
      permission: 'mlops.fleet.read',
      contact: { title: 'Platform team', link: 'https://help' },
    });
    expect(backend.handled).toEqual([]);
    const [{ error }] = backend.fail.mock.calls[0];
    expect(error.stack).toBeUndefined();
  });

  it('answers 403 to a person through a plugin where only a person may act', async () => {
    const answer = await request(backend.server)
      .post('/api/mlops/services/own/echo')
      .set(
        'Authorization',
        `Bearer ${mockCredentials.user.token('user:default/a', {
          actor: { subject: 'plugin:scaffolder' },
        })}`,
      )
      .send(body);
    expect(answer.status).toBe(403);
    expect(answer.body.error.message).toMatch(
      /^test.echo takes a person in the portal, a pipeline, not a person through another plugin or agent\./,
    );
  });

  it.each([
    ['its own service', 'own', 200],
    ['a service that is not its own', 'foreign', 403],
    ['a service whose name begins like its own', 'own-2', 403],
  ])('lets a pipeline reach %s: %s %i', async (_, name, status) => {
    const answer = await request(backend.server)
      .post(`/api/mlops/services/${name}/echo`)
      .set('Authorization', ciToken)
      .send(body);
    expect(answer.status).toBe(status);
    if (status === 403) {
      expect(answer.body.error).toMatchObject({
        message: expect.stringContaining(
          `The pipeline external:ci may not push component:default/${name}`,
        ),
        permission: 'mlops.fleet.read',
      });
    }
  });

  it('keeps a pipeline to its verbs', async () => {
    const answer = await request(backend.server)
      .get('/api/mlops/list')
      .set('Authorization', ciToken);
    expect(answer.status).toBe(403);
    expect(answer.body.error.message).toContain('may not read anything here');
  });

  it('lets the pipeline a service names reach that service and lists', async () => {
    const token = pipelineToken('external:annotated');
    const own = await request(backend.server)
      .post('/api/mlops/services/annotated/echo')
      .set('Authorization', token)
      .send(body);
    expect(own.status).toBe(200);
    const other = await request(backend.server)
      .post('/api/mlops/services/own/echo')
      .set('Authorization', token)
      .send(body);
    expect(other.status).toBe(403);
    const listed = await request(backend.server)
      .get('/api/mlops/list')
      .set('Authorization', token);
    expect(listed.body.scope).toEqual({
      subject: 'external:annotated',
      patterns: [],
    });
  });

  it('names the first wrong field and lists all of them', async () => {
    const answer = await post().send({ times: 10, extra: true });
    expect(answer.status).toBe(400);
    expect(answer.body.error).toMatchObject({
      name: 'InputError',
      message: 'body.text is missing.',
      field: 'body.text',
      issues: [
        { field: 'body.text', sentence: 'body.text is missing.' },
        { field: 'body.times', sentence: 'body.times must be at most 9.' },
        { field: 'body.extra', sentence: 'body.extra is not known here.' },
      ],
    });
    expect(answer.text).not.toContain('stack');
  });

  it('refuses a query that does not parse', async () => {
    const answer = await request(backend.server)
      .get('/api/mlops/list?limit=lots')
      .set('Authorization', userToken);
    expect(answer.status).toBe(400);
    expect(answer.body.error.field).toBe('query.limit');
  });

  it('refuses a path whose encoding is broken', async () => {
    const answer = await post('/api/mlops/services/%E0%A4%A/echo').send(body);
    expect(answer.status).toBe(400);
    expect(answer.text).not.toContain('stack');
  });

  it.each([
    ['JSON', '{"text":', /^body is not valid JSON: /],
    ['text', Buffer.from([0x22, 0xff, 0x22]), /^body is not valid JSON\.$/],
    ['an empty body', '', /^body is not valid JSON: /],
  ])('refuses malformed %s', async (_, sent, sentence) => {
    const answer = await post()
      .set('Content-Type', 'application/json')
      .serialize(x => x)
      .send(sent);
    expect(answer.status).toBe(400);
    expect(answer.body.error).toMatchObject({
      field: 'body',
      message: expect.stringMatching(sentence),
    });
  });

  it.each([
    ['text/plain', undefined],
    ['application/x-www-form-urlencoded', undefined],
    ['application/json', 'br'],
  ])('answers 415 to %s with encoding %s', async (type, encoding) => {
    const answer = await post()
      .set('Content-Type', type)
      .set('Content-Encoding', encoding ?? 'identity')
      .serialize(x => x)
      .send('{}');
    expect(answer.status).toBe(415);
    expect(answer.body.error.name).toBe('UnsupportedMediaTypeError');
  });

  const gzipped = (sent: Buffer) =>
    post()
      .set('Content-Type', 'application/json')
      .set('Content-Encoding', 'gzip')
      .serialize(x => x)
      .send(sent);

  it('takes a body with gzip', async () => {
    const answer = await gzipped(gzipSync(JSON.stringify(body)));
    expect(answer.body).toEqual({ text: 'hello', calls: 1 });
  });

  it('refuses malformed gzip', async () => {
    const answer = await gzipped(Buffer.from('not gzip at all'));
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toBe('body is not valid gzip.');
    const cut = await gzipped(gzipSync(JSON.stringify(body)).subarray(0, 20));
    expect(cut.status).toBe(400);
  });

  it('refuses a body that is too large, declared or not, and a bomb', async () => {
    const huge = JSON.stringify({ ...body, text: 'x'.repeat(2000) });
    const declared = await post().send(huge).type('json');
    expect(declared.status).toBe(413);
    expect(declared.body.error.message).toBe(
      'The body is larger than the 1024 bytes that are taken here.',
    );
    const bomb = await gzipped(gzipSync('x'.repeat(100_000)));
    expect(bomb.status).toBe(413);
    expect(bomb.body.error.message).toBe(
      'The body, once decompressed, is larger than the 1024 bytes that are taken here.',
    );
    expect(backend.handled).toEqual([]);
  });

  it('refuses a flood that never says how long it is', async () => {
    const { port } = backend.server.address() as { port: number };
    const chunk = new TextEncoder().encode('x'.repeat(1000));
    let left = 50;
    const answer = await fetch(
      `http://localhost:${port}/api/mlops/services/own/echo`,
      {
        method: 'POST',
        headers: {
          Authorization: userToken,
          'Content-Type': 'application/json',
        },
        body: new ReadableStream({
          pull(controller) {
            left -= 1;
            if (left > 0) controller.enqueue(chunk);
            else controller.close();
          },
        }),
        // @ts-expect-error: not in the DOM's type, required by Node.
        duplex: 'half',
      },
    );
    expect(answer.status).toBe(413);
  });

  it('answers 405 with Allow, and 404 to a path it does not know', async () => {
    const wrong = await request(backend.server)
      .delete('/api/mlops/list')
      .set('Authorization', userToken);
    expect(wrong.status).toBe(405);
    expect(wrong.headers.allow).toBe('GET, HEAD');
    expect(wrong.body.error.message).toBe(
      'This path does not take DELETE; it takes GET, HEAD.',
    );
    const unknown = await request(backend.server)
      .get('/api/mlops/nowhere')
      .set('Authorization', userToken);
    expect(unknown.status).toBe(404);
    expect(unknown.body.error.message).toBe(
      'There is no /nowhere in this API.',
    );
  });

  describe('with an Idempotency-Key', () => {
    const keyed = (key: string, sent: object = body, token = userToken) =>
      request(backend.server)
        .post('/api/mlops/services/own/echo')
        .set('Authorization', token)
        .set('Idempotency-Key', key)
        .send(sent);

    it('gives a repetition the first answer', async () => {
      const first = await keyed('k1');
      const again = await keyed('k1');
      expect(again.body).toEqual(first.body);
      expect(again.headers['idempotent-replayed']).toBe('true');
      expect(backend.handled).toHaveLength(1);
    });

    it('refuses the key for another request, with what the key is', async () => {
      await keyed('k1');
      const other = await keyed('k1', { text: 'other', times: 1 });
      expect(other.status).toBe(409);
      expect(other.body.error).toMatchObject({
        message:
          'This Idempotency-Key was used for another request; send a new key.',
        current: { idempotencyKey: 'k1', state: 'used' },
      });
    });

    it('keeps the keys of callers apart', async () => {
      await keyed('k1');
      const other = await keyed('k1', body, ciToken);
      expect(other.body.calls).toBe(2);
    });

    it('runs concurrent duplicates once', async () => {
      backend.hold();
      const first = keyed('k1').then(answer => answer);
      await vi.waitFor(() => expect(backend.handled).toHaveLength(1));
      const second = await keyed('k1');
      expect(second.status).toBe(409);
      expect(second.body.error.message).toMatch(/still running/);
      backend.release();
      expect((await first).status).toBe(200);
      expect(backend.handled).toHaveLength(1);
    });

    it('keeps nothing of a request that failed', async () => {
      const fallen = await keyed('k1', { text: 'fall over', times: 1 });
      expect(fallen.status).toBe(500);
      const again = await keyed('k1', { text: 'fall over', times: 1 });
      expect(again.status).toBe(500);
      expect(backend.handled).toHaveLength(2);
      backend.logger.error.mockClear();
    });

    it('refuses a key that is none', async () => {
      const answer = await keyed('two words');
      expect(answer.status).toBe(400);
      expect(answer.body.error.field).toBe('header.idempotency-key');
    });
  });
});
