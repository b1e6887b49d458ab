import {
  createMockDirectory,
  mockCredentials,
  mockServices,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { entities, mlService } from '../../../dev/entities';
import { pipelineToken, startTestPlugin } from '../../../dev/startTestPlugin';

const directory = createMockDirectory();

const rotas = `
rotas:
  operations:
    title: Operations
    zone: Europe/Berlin
    layers:
      - start: 2026-01-05T08:00
        handOver: { every: week, on: monday, at: 08:00 }
        members: [user:default/data-scientist-1, user:default/ml-engineer-1]
`;

const onCall = { 'mlops.pitwall.dev/on-call': 'rota:operations' };
const runbooks = { drift: 'https://run.example/drift', data: 'file:///x' };

/** One service that names the rota, one whose group does, one whose server does. */
const organisation: Entity[] = [
  ...entities.filter(
    ({ metadata }) =>
      metadata.name !== 'arrival-delay' && metadata.name !== 'mlops',
  ),
  {
    ...entities.filter(({ metadata }) => metadata.name === 'mlops')[0],
    metadata: { name: 'mlops', namespace: 'default', title: 'MLOps' },
  },
  mlService(
    'arrival-delay',
    { ml: { runbooks } },
    {
      title: 'Arrival delay',
      annotations: {
        ...onCall,
        'mlops.pitwall.dev/pipeline': 'external:arrival-delay',
      },
    },
  ),
  mlService('served', { ml: { servedBy: 'server' } }),
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'server', namespace: 'default', annotations: onCall },
    spec: { type: 'service', lifecycle: 'production', owner: 'nobody' },
  },
];

function start(options: Parameters<typeof startTestPlugin>[0] = {}) {
  directory.setContent({ 'rotas.yaml': rotas });
  return startTestPlugin({
    entities: organisation,
    ...options,
    mlops: {
      people: { locations: [directory.resolve('rotas.yaml')] },
      ...options.mlops,
    },
  });
}

const path = '/api/mlops/who-to-call';
// Half an hour after the clock went from 02:00 to 03:00 in Berlin.
const night = '2026-03-29T01:30:00Z';

describe('GET /who-to-call', () => {
  it('answers who has duty, in the words of the rota’s zone', async () => {
    const { server } = await start();
    const { status, body } = await request(server)
      .get(path)
      .query({ service: 'arrival-delay', symptom: 'drift', at: night });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      service: { entityRef: 'component:default/arrival-delay' },
      localTime: 'Sunday 29 March 2026, 03:30 (Europe/Berlin)',
      zone: 'Europe/Berlin',
      isInHours: false,
      isLastKnown: false,
      notices: [],
      runbook: { link: 'https://run.example/drift' },
    });
    expect(body.hops[0]).toMatchObject({
      verdict: 'call',
      step: 'on-call-rota',
      target: 'rota:operations',
      until: '2026-03-30T06:00:00.000Z',
    });
    expect(body.hops[body.hops.length - 1].contact).toEqual({
      title: 'Platform team',
    });
  });

  it.each([
    ['2026-10-25T02:30:00+02:00', 'UTC+02:00', '2026-10-26T07:00:00.000Z'],
    ['2026-10-25T02:30:00+01:00', 'UTC+01:00', '2026-10-26T07:00:00.000Z'],
  ])('tells apart 02:30 that is shown twice: %s', async (at, offset, until) => {
    const { server } = await start();
    const { body } = await request(server)
      .get(path)
      .query({ service: 'arrival-delay', at });
    expect(body.localTime).toBe(
      `Sunday 25 October 2026, 02:30 (Europe/Berlin, ${offset})`,
    );
    // Handed over at 08:00 on Monday, an hour later in UTC than in summer.
    expect(body.hops[0]).toMatchObject({ verdict: 'call', until });
  });

  it('finds the rota of what serves the service', async () => {
    const { server } = await start();
    const { body } = await request(server)
      .get(path)
      .query({ service: 'component:default/served', at: night });
    expect(body.hops[0]).toMatchObject({
      verdict: 'call',
      target: 'rota:operations',
    });
  });

  it('finds the rota of the group that owns the service', async () => {
    const owners = organisation.map(entity =>
      entity.metadata.name === 'mlops'
        ? { ...entity, metadata: { ...entity.metadata, annotations: onCall } }
        : entity,
    );
    const { server } = await start({ entities: owners });
    const { body } = await request(server)
      .get(path)
      .query({ service: 'crew-roster', at: night });
    expect(body.hops[0]).toMatchObject({
      verdict: 'call',
      target: 'rota:operations',
    });
  });

  it('answers a terminal in words', async () => {
    const { server } = await start();
    const answer = await request(server)
      .get(path)
      .set('Accept', 'text/plain')
      .query({ service: 'Arrival-Delay', symptom: 'drift', at: night });
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(answer.text).toMatch(
      /^Arrival delay \(component:default\/arrival-delay\)\nDrift, Sunday 29 March 2026, 03:30 \(Europe\/Berlin\), outside working hours\n/,
    );
    expect(answer.text).toMatch(/^CALL {6}\S/m);
  });

  it.each([
    [{ service: 'group:default/mlops' }, 'query.service'],
    [{ service: 'arrival-delay', symptom: 'bored' }, 'query.symptom'],
    [{ service: 'arrival-delay', at: 'tonight' }, 'query.at'],
    [{ service: 'arrival-delay', environment: 'moon' }, 'query.environment'],
    [
      { service: 'arrival-delay', environment: 'The Moon' },
      'query.environment is not the name of an environment',
    ],
    [
      { service: 'arrival-delay', at: '9999-12-31T23:59:59Z', symptom: 'cost' },
      'query.at must be before the year 9999.',
    ],
    [{}, 'query.service'],
  ])('answers 400 to %j and names the field', async (query, message) => {
    const { server } = await start();
    const { status, body } = await request(server).get(path).query(query);
    expect(status).toBe(400);
    expect(body.error.message).toContain(message);
    expect(message).toContain(body.error.field);
  });

  it('answers 404 to what is not there or hidden', async () => {
    const { server } = await start();
    const { status } = await request(server)
      .get(path)
      .query({ service: 'nowhere' });
    expect(status).toBe(404);
  });

  it('answers a pipeline about its own service', async () => {
    const { server } = await start();
    const ask = (service: string) =>
      request(server)
        .get(path)
        .query({ service })
        .set('Authorization', pipelineToken('external:arrival-delay'));
    expect((await ask('arrival-delay')).status).toBe(200);
    expect((await ask('served')).status).toBe(403);
  });

  it('takes working hours from configuration', async () => {
    const { server } = await start({
      mlops: {
        people: {
          workingHours: { zone: 'Asia/Tokyo', days: ['sun'], from: '10:00' },
        },
      },
    });
    const { body } = await request(server)
      .get(path)
      .query({ service: 'crew-roster', at: night });
    expect(body).toMatchObject({ zone: 'Asia/Tokyo', isInHours: true });
  });

  it('answers from what was known when catalog and database fall silent', async () => {
    const catalog = catalogServiceMock.mock();
    const working = catalogServiceMock({ entities: organisation });
    catalog.streamEntities.mockImplementation(
      (...args: Parameters<CatalogService['streamEntities']>) =>
        working.streamEntities(...args),
    );
    catalog.getEntityByRef.mockImplementation(
      (...args: Parameters<CatalogService['getEntityByRef']>) =>
        working.getEntityByRef(...args),
    );
    const { server } = await start({ catalog });
    const ask = (name: string, authorization?: string) =>
      request(server)
        .get(path)
        .query({ service: 'arrival-delay', symptom: 'drift', at: night })
        .set(
          'Authorization',
          authorization ?? mockCredentials.user.header(`user:default/${name}`),
        );
    const before = await ask('insider');
    expect(before.body.hops[0].verdict).toBe('call');
    const pipeline = pipelineToken('external:arrival-delay');
    expect((await ask('', pipeline)).status).toBe(200);

    catalog.getEntityByRef.mockRejectedValue(new Error('ECONNREFUSED'));
    catalog.streamEntities.mockImplementation(() => {
      throw new Error('ECONNREFUSED');
    });
    for (const answer of [await ask('insider'), await ask('', pipeline)]) {
      expect(answer.status).toBe(200);
      expect(answer.body.isLastKnown).toBe(true);
      expect(answer.body.notices[0]).toMatch(
        /^The catalog does not answer: people and roles are those of .* ago\.$/,
      );
      expect(answer.body.hops[0].person).toEqual(before.body.hops[0].person);
    }

    // Whoever was never shown the service learns nothing about it.
    for (const answer of [
      await ask('stranger'),
      await ask('', pipelineToken('external:stranger')),
    ]) {
      expect(answer.status).toBe(200);
      expect(answer.body.hops).toHaveLength(1);
      expect(answer.body).toMatchObject({
        service: { title: 'arrival-delay' },
        sentence: 'Turn to Platform team.',
        hops: [{ verdict: 'call', step: 'platform-contact' }],
      });
      expect(JSON.stringify(answer.body)).not.toContain('operations');
    }
  });

  it('needs no database', async () => {
    const database = mockServices.database.mock();
    database.getClient.mockRejectedValue(new Error('there is no database'));
    const { server } = await start({
      mlops: {
        contexts: {
          audit: false,
          overview: false,
          registry: false,
          governance: false,
          monitoring: false,
        },
        people: { locations: [directory.resolve('rotas.yaml')] },
      },
      features: [database.factory],
    });
    const { status, body } = await request(server)
      .get(path)
      .query({ service: 'arrival-delay', at: night });
    expect(status).toBe(200);
    expect(body.hops[0].verdict).toBe('call');
    expect(body.notices).toEqual([
      'Absences, deputies and swaps could not be read: nobody counts as absent.',
    ]);
  });
});
