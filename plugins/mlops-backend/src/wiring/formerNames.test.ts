import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { Knex } from 'knex';
import request from 'supertest';
import { entities, mlService } from '../../dev/entities';
import { own, observation, observe, read } from '../../dev/monitoringHttp';
import { pipelineToken, startTestPlugin } from '../../dev/startTestPlugin';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const [former, current] = ['arrival-delay', 'late-arrivals'].map(
  name => `component:default/${name}`,
);
const stranger = 'user:default/outsider';
/** A pipeline whose right is to names, and one with a right to a beginning. */
const configured = pipelineToken('external:configured');
const beginning = pipelineToken('external:beginning');

const pipelines = [
  ['external:configured', former],
  ['external:beginning', 'component:default/arrival*'],
].map(([subject, service]) => ({
  ...{ subject, services: [service] },
  verbs: ['read', 'register', 'push', 'gate'],
}));

const renamed: Entity[] = entities.map(entity =>
  entity.metadata.name === 'arrival-delay'
    ? mlService('late-arrivals', entity.spec, {
        ...entity.metadata,
        name: 'late-arrivals',
        title: 'Late arrivals',
        annotations: {
          ...entity.metadata.annotations,
          'mlops.pitwall.dev/formerly': 'arrival-delay',
        },
      })
    : entity,
);

/** The plugin, started over a database and a catalog that hides from one. */
async function start(knex: Knex, catalogued: Entity[]) {
  const filled = catalogServiceMock({ entities: catalogued });
  const { server } = await startTestPlugin({
    mlops: { pipelines },
    catalog: catalogServiceMock.mock({
      getEntityByRef: async (ref, options) =>
        JSON.stringify(options).includes(stranger)
          ? undefined
          : filled.getEntityByRef(ref, options),
      getEntitiesByRefs: (...asked) => filled.getEntitiesByRefs(...asked),
      queryEntities: (...asked) => filled.queryEntities(...asked),
      streamEntities: (...asked) => filled.streamEntities(...asked),
    }),
    features: [mockServices.database.factory({ knex })],
  });
  return server;
}

type Server = Awaited<ReturnType<typeof start>>;

const post = (server: Server, path: string, body: object, token?: string) => {
  const call = request(server).post(`/api/mlops${path}`).send(body);
  return token ? call.set('Authorization', token) : call;
};
const get = (server: Server, path: string, token?: string) => {
  const call = request(server).get(`/api/mlops${path}`);
  return token ? call.set('Authorization', token) : call;
};
const registration = (service: string, digit = 'a') => ({
  service,
  lineage: { code: `sha256:${digit.repeat(64)}` },
  authors: ['ada@example.com'],
});

/** A service with something of everything, and where all of it is read. */
async function history(server: Server) {
  const { body } = await post(server, '/model-versions', registration(former));
  const { versionId } = body.modelVersion;
  const parts = [{ part: 'champion', versionId, trafficShare: 1 }];
  const deployment = { service: former, environment: 'production', parts };
  await post(server, '/deployments', deployment).expect(200);
  await observe(server, observation({})).expect(200);
  const call = { service: former, symptom: 'drift', outcome: 'no-answer' };
  await post(server, '/who-to-call/calls', call).expect(200);
  return versionId;
}

const paths = (name: string, versionId: string) => {
  const ref = `component:default/${name}`;
  return {
    ownership: `/services/default/${name}/ownership`,
    brief: `/services/default/${name}/role-brief?role=mlops-engineer`,
    versions: `/services/default/${name}/model-versions`,
    deployments: `/deployments?service=${ref}`,
    gate: `/gate?service=${ref}&version=${versionId}&environment=production`,
    observations: `/monitoring/services/default/${name}/observations?environment=production`,
    summary: `/monitoring/services/default/${name}/summary?environment=production`,
    calls: `/who-to-call/calls?service=${ref}`,
  };
};

describe.each(databases.eachSupportedId())('a renamed service on %s', id => {
  let knex: Knex;
  let versionId: string;
  let server: Server;
  beforeEach(async () => {
    knex = await databases.init(id);
    versionId = await history(await start(knex, entities));
    server = await start(knex, renamed);
  });

  it('is found with its history by the name of today and by the former one', async () => {
    const answers = async (name: string) => {
      const found: Record<string, { status: number; body: object }> = {};
      const asked = Object.entries(paths(name, versionId));
      for (const [what, path] of asked) {
        const { status, body } = await get(server, path);
        found[what] = { status, body };
      }
      return found;
    };
    const now = await answers('late-arrivals');
    expect(now).toMatchObject({
      ownership: { body: { service: { entityRef: current } } },
      versions: {
        body: { items: [{ service: current, ordinal: 1, versionId }] },
      },
      deployments: { body: { live: [{ service: current }] } },
      gate: { status: 200, body: { service: current, versionId } },
      observations: {
        body: { service: current, series: [{ points: [{ value: 0.9 }] }] },
      },
      calls: { body: { items: [{ outcome: 'no-answer' }] } },
    });
    const before = await answers('arrival-delay');
    for (const [what, { status, body }] of Object.entries(before)) {
      expect([what, status]).toEqual([what, 200]);
      expect([what, sameTime(body)]).toEqual([what, sameTime(now[what].body)]);
    }
    const { body } = await get(server, `/model-versions/${versionId}`);
    expect(body.service).toBe(current);
  });

  it('is given what is sent to its former name', async () => {
    const { status, body } = await post(
      server,
      '/model-versions',
      registration(former, 'b'),
    );
    expect(status).toBe(200);
    expect(body.modelVersion).toMatchObject({ service: current, ordinal: 2 });
    await observe(server, observation({ metric: 'auc' })).expect(200);
    const { body: observed } = await read(
      server,
      'observations?environment=production',
      'late-arrivals',
    );
    expect(observed.series).toHaveLength(2);
  });

  it('is given nothing of its own while the former name is in the catalog still', async () => {
    const both = await start(await databases.init(id), [
      ...entities,
      ...renamed.filter(({ metadata }) => metadata.name === 'late-arrivals'),
    ]);
    await history(both);
    const refused = [
      await post(both, '/model-versions', registration(current, 'b')),
      await observe(both, observation({ service: current })),
    ];
    for (const { status, body } of refused) {
      expect(status).toBe(409);
      expect(body.error).toMatchObject({
        message: expect.stringContaining(
          `${current} says that it was called ${former}, which is in the catalog still`,
        ),
        current: { code: 'rename-waits' },
      });
    }
    const { body } = await get(both, paths('late-arrivals', '').versions);
    expect(body.items).toEqual([]);
    await post(both, '/model-versions', registration(former, 'b')).expect(200);
  });

  it('does not tell its name to people who may not see it', async () => {
    const token = mockCredentials.user.header(stranger);
    for (const path of Object.values(paths('arrival-delay', versionId))) {
      const { status, text } = await get(server, path, token);
      expect([path, status]).toEqual([path, 404]);
      expect(text).not.toMatch(/late.arrivals/i);
    }
  });

  it('gives nothing to pipelines whose right is to the former name', async () => {
    for (const token of [configured, beginning]) {
      const { calls, ...asked } = paths('arrival-delay', versionId);
      for (const path of Object.values(asked)) {
        const { status, text } = await get(server, path, token);
        expect([path, status]).toEqual([
          path,
          path.includes('brief') ? 403 : 404,
        ]);
        expect(text).not.toMatch(/late.arrivals/i);
      }
      const sent = await post(
        server,
        '/model-versions',
        registration(former, 'b'),
        token,
      );
      expect(sent.status).toBe(404);
      const direct = await get(
        server,
        paths('late-arrivals', '').versions,
        token,
      );
      expect(direct.status).toBe(403);
      const call = await get(server, `/who-to-call?service=${former}`, token);
      expect(call.status).toBe(404);
    }
  });

  it('answers the pipeline it names itself, by either name', async () => {
    for (const name of ['arrival-delay', 'late-arrivals']) {
      const { body } = await get(server, paths(name, versionId).versions, own);
      expect(body.items).toMatchObject([{ service: current, versionId }]);
      const call = await get(server, `/who-to-call?service=${name}`, own);
      expect(call.body.service).toMatchObject({ entityRef: current });
    }
  });
});

/** Without the instants at which an answer was made. */
function sameTime(body: object): object {
  const { asOf, now, ...rest } = { asOf: '', now: '', ...body };
  return JSON.parse(
    JSON.stringify(rest, (key, value) =>
      ['asOf', 'at', 'askedAt'].includes(key) ? undefined : value,
    ),
  );
}
