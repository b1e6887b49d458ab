import { Writable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { auditorServiceFactory } from '@backstage/backend-defaults/auditor';
import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { WinstonLogger } from '@backstage/backend-defaults/rootLogger';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { format, transports } from 'winston';
import { entities } from '../../dev/entities';
import mlopsPlugin from '../index';

const token = 'a-token-of-the-pipeline';
const restricted = 'a-token-for-the-catalog-only';

/** The plugin with Backstage's own authentication, auditor and logger. */
async function start() {
  let log = '';
  const stream = new Writable({
    write(chunk, _encoding, done) {
      log += chunk;
      done();
    },
  });
  const { server } = await startTestBackend({
    features: [
      mlopsPlugin,
      authServiceFactory,
      httpAuthServiceFactory,
      auditorServiceFactory,
      createServiceFactory({
        service: coreServices.rootLogger,
        deps: {},
        factory: () =>
          WinstonLogger.create({
            level: 'debug',
            format: format.json(),
            transports: [new transports.Stream({ stream })],
          }),
      }),
      catalogServiceMock.factory({ entities }),
      mockServices.rootConfig.factory({
        data: {
          backend: {
            auth: {
              externalAccess: [
                { type: 'static', options: { token, subject: 'external:ci' } },
                {
                  type: 'static',
                  options: { token: restricted, subject: 'external:other' },
                  accessRestrictions: [{ plugin: 'catalog' }],
                },
              ],
            },
          },
          mlops: {
            platformContact: { title: 'Platform team' },
            pipelines: [
              {
                subject: 'external:ci',
                services: ['component:default/arrival-delay'],
                verbs: ['read'],
              },
            ],
          },
        },
      }),
    ],
  });
  return { server, log: () => log };
}

type Call = (agent: ReturnType<typeof request>) => request.Test;

const ownership = '/api/mlops/services/default/arrival-delay/ownership';
const post = (agent: ReturnType<typeof request>) =>
  agent
    .post('/api/mlops/ownership/lint')
    .set('Content-Type', 'application/json')
    .serialize(sent => sent);

const mistakes: [string, number, RegExp, Call][] = [
  [
    'an unknown field',
    400,
    /^body\.yml is not known here\.|^body\.yaml is missing\./,
    agent => post(agent).send('{"yml":"a"}'),
  ],
  [
    'malformed JSON',
    400,
    /^body is not valid JSON/,
    agent => post(agent).send('{yaml: a}'),
  ],
  [
    'malformed gzip',
    400,
    /^body is not valid gzip\.$/,
    agent => post(agent).set('Content-Encoding', 'gzip').send('no gzip'),
  ],
  [
    'an oversized body',
    413,
    /larger than the 65536 bytes/,
    agent => post(agent).send(JSON.stringify({ yaml: 'x'.repeat(70_000) })),
  ],
  [
    'a gzip bomb',
    413,
    /once decompressed, is larger/,
    agent =>
      post(agent)
        .set('Content-Encoding', 'gzip')
        .send(gzipSync(Buffer.alloc(50_000_000))),
  ],
  [
    'a wrong content type',
    415,
    /Content-Type: application\/json/,
    agent => post(agent).set('Content-Type', 'text/yaml').send('a: b'),
  ],
  [
    'a wrong method',
    405,
    /^This path does not take PUT; it takes POST\.$/,
    agent => agent.put('/api/mlops/ownership/lint').send({}),
  ],
  [
    'an unknown path',
    404,
    /^There is no \/ownership in this API\.$/,
    agent => agent.get('/api/mlops/ownership'),
  ],
  [
    'a name that is none',
    400,
    /^path\.name is not a catalog name\.$/,
    agent => agent.get('/api/mlops/services/default/a%2Fb/ownership'),
  ],
  [
    'a broken percent-encoding',
    400,
    /Failed to decode param/,
    agent => agent.get('/api/mlops/services/default/%E0%A4%A/ownership'),
  ],
  [
    'a service of somebody else',
    403,
    /^The pipeline external:ci may not read component:default\/baggage-belt/,
    agent => agent.get('/api/mlops/services/default/baggage-belt/ownership'),
  ],
];

describe('bad input, with Backstage’s own authentication, auditor and log', () => {
  let backend: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    // The harshest case: in development Backstage shows the stacks it has.
    vi.stubEnv('NODE_ENV', 'development');
    backend = await start();
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    // What was audited is there, so that the absence of stacks means something.
    expect(backend.log()).toContain('mlops.ownership-lint');
    expect(backend.log()).toContain('"status":"failed"');
    expect(backend.log()).not.toMatch(/\\n\s+at |"stack"/);
  });

  it.each(mistakes)(
    'answers %s with %i and a sentence',
    async (_, status, sentence, call) => {
      const answer = await call(request(backend.server)).set(
        'Authorization',
        `Bearer ${token}`,
      );
      expect(answer.body.error.message).toMatch(sentence);
      expect(answer.status).toBe(status);
      expect(answer.text).not.toContain('"stack"');
    },
  );

  it.each([
    ['no token', 401, undefined],
    ['a token nobody issued', 401, 'Bearer made-up-by-somebody'],
    ['a token that is no token', 401, 'Bearer a.b.c'],
    [
      'a forged token of a plugin',
      401,
      `Bearer ${jwt(
        { typ: 'vnd.backstage.plugin' },
        { aud: 'mlops', sub: 'scaffolder' },
      )}`,
    ],
    ['another scheme', 401, 'Basic YTpi'],
    ['a token for another plugin', 403, `Bearer ${restricted}`],
  ])('answers %s with %i', async (_, status, authorization) => {
    const call = request(backend.server).get(ownership);
    const answer = await (authorization
      ? call.set('Authorization', authorization)
      : call);
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toEqual(expect.any(String));
  });

  it('still answers what is right', async () => {
    const answer = await request(backend.server)
      .get(ownership)
      .set('Authorization', `Bearer ${token}`);
    expect(answer.status).toBe(200);
  });
});

function jwt(header: object, payload: object): string {
  const part = (value: object) =>
    Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'ES256', kid: 'k', ...header })}.${part({
    exp: 4_000_000_000,
    iat: 1,
    ...payload,
  })}.c2lnbmF0dXJl`;
}
