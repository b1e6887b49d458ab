import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import type { CatalogServiceRequestOptions } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { mlService } from '../../dev/entities';
import {
  pipelineToken,
  platformContact,
  startTestPlugin,
} from '../../dev/startTestPlugin';
import { withoutDatabase } from '../../dev/withoutDatabase';

describe('GET /services/:namespace/:name/ownership', () => {
  it.each([
    'default/arrival-delay',
    'Default/Arrival-Delay',
    'DEFAULT/ARRIVAL-DELAY',
  ])('resolves %s', async spelling => {
    const { server } = await startTestPlugin();
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
    const { server } = await startTestPlugin();
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
    const { server } = await startTestPlugin({
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
    const { server } = await startTestPlugin();
    const { status, body } = await request(server).get(
      '/api/mlops/services/default/Nowhere/ownership',
    );
    expect(status).toBe(404);
    expect(body.error.message).toBe(
      'There is no component:default/nowhere in the catalog, or you may not see it.',
    );
  });

  it('answers 404 to what is no ML service, saying what it is', async () => {
    const { server } = await startTestPlugin();
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
    const { server } = await startTestPlugin({
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
    const { server } = await startTestPlugin();
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
    const { server } = await startTestPlugin(withoutDatabase());
    const { status } = await request(server).get(
      '/api/mlops/services/default/arrival-delay/ownership',
    );
    expect(status).toBe(200);
    const fleet = await request(server).get('/api/mlops/services');
    expect(fleet.status).toBe(404);
  });

  it('can be switched off', async () => {
    const { server } = await startTestPlugin({
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
    const { server } = await startTestPlugin({ catalog });
    const { status, body } = await request(server).get(
      '/api/mlops/services/default/arrival-delay/ownership',
    );
    expect(status).toBe(503);
    expect(body.error.message).toMatch(/^The catalog could not be read/);
  });
});

describe('POST /ownership/lint', () => {
  const lint = async (yaml: string) => {
    const { server } = await startTestPlugin();
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
