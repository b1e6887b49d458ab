import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { CatalogServiceRequestOptions } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { entities, mlService } from '../dev/entities';
import mlopsPlugin from './index';

const platformContact = { title: 'Platform team' };

type Features = NonNullable<Parameters<typeof startTestBackend>[0]['features']>;

function start(
  options: {
    mlops?: object;
    features?: Features;
    catalog?: ReturnType<typeof catalogServiceMock.mock>;
  } = {},
) {
  return startTestBackend({
    features: [
      mlopsPlugin,
      mockServices.rootConfig.factory({
        data: { mlops: { platformContact, ...options.mlops } },
      }),
      options.catalog?.factory ?? catalogServiceMock.factory({ entities }),
      ...(options.features ?? []),
    ],
  });
}

const pipelineToken = (subject: string) =>
  mockCredentials.service.header({
    onBehalfOf: mockCredentials.service(subject),
    targetPluginId: 'mlops',
  });

type Server = Awaited<ReturnType<typeof start>>['server'];

const fleetOf = async (server: Server, query = '', token?: string) => {
  const call = request(server).get(`/api/mlops/services${query}`);
  return token ? call.set('Authorization', token) : call;
};

/** The first fill runs beside the start of the backend. */
const filled = (server: Server) =>
  vi.waitFor(async () => {
    const { body } = await fleetOf(server);
    expect(body.totalItems).toBeGreaterThan(0);
  });

describe('GET /services/:namespace/:name/ownership', () => {
  it.each([
    'default/arrival-delay',
    'Default/Arrival-Delay',
    'DEFAULT/ARRIVAL-DELAY',
  ])('resolves %s', async spelling => {
    const { server } = await start();
    const { status, body } = await request(server).get(
      `/api/mlops/services/${spelling}/ownership`,
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({
      service: {
        entityRef: 'component:default/arrival-delay',
        title: 'Arrival delay',
      },
      owner: { entityRef: 'group:default/mlops', title: 'MLOps' },
      useCase: { title: 'Delay forecasting' },
      domains: [{ title: 'Operations' }],
      violations: [],
    });
  });

  it('inherits, and says from where', async () => {
    const { server } = await start();
    const { body } = await request(server).get(
      '/api/mlops/services/default/arrival-delay/ownership',
    );
    const sources = Object.fromEntries(
      body.roles.map((role: { role: string; source: { level: string } }) => [
        role.role,
        role.source.level,
      ]),
    );
    expect(sources).toEqual({
      'ai-product-manager': 'use-case',
      'data-scientist': 'service',
      'ml-engineer': 'use-case',
      'mlops-engineer': 'domain',
    });
  });

  it('takes what the configuration changes in the preset', async () => {
    const { server } = await start({
      mlops: {
        preset: 'standard',
        serviceTypes: ['website'],
        raci: { 'archive-models': { 'mlops-engineer': 'A/R' } },
      },
    });
    const { status, body } = await request(server).get(
      '/api/mlops/services/default/website/ownership',
    );
    expect(status).toBe(200);
    expect(body.activities[body.activities.length - 1].activity).toBe(
      'archive-models',
    );
  });

  it('answers 404 to what is not there, naming it', async () => {
    const { server } = await start();
    const { status, body } = await request(server).get(
      '/api/mlops/services/default/Nowhere/ownership',
    );
    expect(status).toBe(404);
    expect(body.error.message).toBe(
      'There is no component:default/nowhere in the catalog, or you may not see it.',
    );
  });

  it('answers 404 to what is no ML service, saying what it is', async () => {
    const { server } = await start();
    const { status, body } = await request(server).get(
      '/api/mlops/services/default/website/ownership',
    );
    expect(status).toBe(404);
    expect(body.error.message).toBe(
      'component:default/website has the type "website" and is no ML service; those have the type ml-service.',
    );
  });

  it('reads the service as the person who asks, and as itself for a pipeline', async () => {
    const catalog = catalogServiceMock.mock();
    catalog.streamEntities.mockImplementation(async function* nothing() {});
    const readers: BackstageCredentials[] = [];
    catalog.getEntityByRef.mockImplementation(
      async (_: string, { credentials }: CatalogServiceRequestOptions) => {
        readers.push(credentials);
        return JSON.stringify(credentials).includes('user:default/outsider')
          ? undefined
          : mlService('arrival-delay');
      },
    );
    const { server } = await start({
      mlops: {
        pipelines: [
          { subject: 'external:ci', services: ['*'], verbs: ['read'] },
        ],
      },
      catalog,
    });
    const as = (token: string) =>
      request(server)
        .get('/api/mlops/services/default/arrival-delay/ownership')
        .set('Authorization', token);
    expect(
      (await as(mockCredentials.user.header('user:default/outsider'))).status,
    ).toBe(404);
    expect(
      (await as(mockCredentials.user.header('user:default/insider'))).status,
    ).toBe(200);
    expect((await as(pipelineToken('external:ci'))).status).toBe(200);
    expect(readers[readers.length - 1].principal).toMatchObject({
      type: 'service',
      subject: 'plugin:mlops',
    });
  });

  it('lets the pipeline a service names read that service only', async () => {
    const { server } = await start();
    const as = (name: string) =>
      request(server)
        .get(`/api/mlops/services/default/${name}/ownership`)
        .set('Authorization', pipelineToken('external:arrival-delay'));
    expect((await as('arrival-delay')).status).toBe(200);
    const foreign = await as('baggage-belt');
    expect(foreign.status).toBe(403);
    expect(foreign.body.error).toMatchObject({
      permission: 'mlops.ownership.read',
      contact: platformContact,
      message: expect.stringContaining(
        'The pipeline external:arrival-delay may not read component:default/baggage-belt',
      ),
    });
    // Whether it exists is none of a stranger's business.
    expect((await as('nowhere')).status).toBe(403);
  });

  it('needs no database', async () => {
    const database = mockServices.database.mock();
    database.getClient.mockRejectedValue(new Error('there is no database'));
    const { server } = await start({
      mlops: { contexts: { overview: false } },
      features: [database.factory],
    });
    const { status } = await request(server).get(
      '/api/mlops/services/default/arrival-delay/ownership',
    );
    expect(status).toBe(200);
    expect(database.getClient).not.toHaveBeenCalled();
    expect((await fleetOf(server)).status).toBe(404);
  });

  it('can be switched off', async () => {
    const { server } = await start({
      mlops: { contexts: { ownership: false } },
    });
    const { status } = await request(server).get(
      '/api/mlops/services/default/arrival-delay/ownership',
    );
    expect(status).toBe(404);
  });

  it('answers 503 while the catalog is away', async () => {
    const catalog = catalogServiceMock.mock();
    catalog.getEntityByRef.mockRejectedValue(new Error('ECONNREFUSED'));
    catalog.streamEntities.mockImplementation(async function* nothing() {});
    const { server } = await start({ catalog });
    const { status, body } = await request(server).get(
      '/api/mlops/services/default/arrival-delay/ownership',
    );
    expect(status).toBe(503);
    expect(body.error.message).toMatch(/^The catalog could not be read/);
  });
});

describe('POST /ownership/lint', () => {
  const lint = async (yaml: string) => {
    const { server } = await start();
    return request(server).post('/api/mlops/ownership/lint').send({ yaml });
  };

  it('finds nothing in a good file', async () => {
    const { status, body } = await lint(
      'apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: { name: a }\nspec: { type: ml-service, lifecycle: production, owner: mlops, system: s, roles: { on-call: mlops } }\n',
    );
    expect(status).toBe(200);
    expect(body.findings).toEqual([]);
  });

  it('names document and field of an unknown role and letter', async () => {
    const { body } = await lint(
      'kind: Component\nmetadata: { name: a }\nspec:\n  type: ml-service\n  roles: { pilot: mlops }\n  raci: { respond-to-incident: { ml-engineer: X } }\n',
    );
    const paths = body.findings.map(({ path }: { path: string }) => path);
    expect(paths).toContain('document[0].spec.roles.pilot');
    expect(paths).toContain(
      'document[0].spec.raci.respond-to-incident.ml-engineer',
    );
  });

  it('names line and column of malformed YAML', async () => {
    const { status, body } = await lint('spec: [a\nkind: }');
    expect(status).toBe(200);
    expect(body.findings[0].sentence).toMatch(
      /^document\[0\] line \d, column \d+: /,
    );
  });
});

describe('GET /services', () => {
  it('pages through the fleet with figures of the whole', async () => {
    const { server } = await start();
    await filled(server);
    const first = (await fleetOf(server, '?limit=2')).body;
    expect(first.items.map(titleOf)).toEqual(['Arrival delay', 'Baggage belt']);
    expect(first).toMatchObject({
      totalItems: 3,
      summary: {
        services: 3,
        inProduction: 2,
        withViolations: 2,
        lifecycles: ['experimental', 'production'],
      },
      asOf: expect.stringMatching(/Z$/),
    });
    expect(first.items[0]).toMatchObject({
      accountable: [{ title: 'MLOps' }],
      onCall: [{ title: 'MLOps' }],
      useCase: { title: 'Delay forecasting' },
      lifecycle: 'production',
    });
    const second = (await fleetOf(server, `?limit=2&after=${first.nextCursor}`))
      .body;
    expect(second.items.map(titleOf)).toEqual(['Crew roster']);
    expect(second.nextCursor).toBeUndefined();
  });

  it('filters without changing the figures', async () => {
    const { server } = await start();
    await filled(server);
    const { body } = await fleetOf(
      server,
      '?search=belt&lifecycle=experimental&violations=only',
    );
    expect(body.items.map(titleOf)).toEqual(['Baggage belt']);
    expect(body.totalItems).toBe(1);
    expect(body.summary.services).toBe(3);
  });

  it('shows a pipeline only what is its own', async () => {
    const { server } = await start();
    await filled(server);
    const { body } = await fleetOf(
      server,
      '',
      pipelineToken('external:arrival-delay'),
    );
    expect(body.items.map(titleOf)).toEqual(['Arrival delay']);
    expect(body.summary.services).toBe(1);
    const nobody = await fleetOf(server, '', pipelineToken('external:nobody'));
    expect(nobody.status).toBe(403);
  });

  it.each([
    ['?after=garbage', 'query.after'],
    ['?limit=0', 'query.limit'],
    ['?limit=201', 'query.limit'],
    ['?violations=all', 'query.violations'],
    ['?search=a&search=b', 'query.search'],
    ['?search=a%00b', 'query.search'],
  ])('answers 400 to %s, naming %s', async (query, field) => {
    const { server } = await start();
    const { status, body } = await fleetOf(server, query);
    expect(status).toBe(400);
    expect(body.error.field).toBe(field);
  });
});

it.each([
  [{ preset: 'gold' }, /mlops\.preset is not one of starter, standard/],
  [{ platformContact: null }, /mlops\.platformContact/],
])('does not start with %j', async (mlops, sentence) => {
  await expect(start({ mlops })).rejects.toThrow(sentence);
});

function titleOf(item: { service: { title: string } }): string {
  return item.service.title;
}
