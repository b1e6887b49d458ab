import { mockCredentials } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import request from 'supertest';
import { entities, mlService } from '../../../dev/entities';
import { startTestPlugin } from '../../../dev/startTestPlugin';

type Server = Awaited<ReturnType<typeof startTestPlugin>>['server'];

const as = (name: string) =>
  mockCredentials.user.header(`user:default/${name}`);

const get = (server: Server, path: string, token?: string) => {
  const call = request(server).get(`/api/mlops/${path}`);
  return token ? call.set('Authorization', token) : call;
};

const person = (name: string, spec: object = {}): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name, namespace: 'default' },
  spec: { profile: { displayName: name }, memberOf: [], ...spec },
});

const withRoles = (roles: object) =>
  entities
    .filter(({ metadata }) => metadata.name !== 'arrival-delay')
    .concat(
      mlService('arrival-delay', { roles } as Entity['spec'], {
        title: 'Arrival delay',
      }),
    );

describe('GET /ownership/continuity', () => {
  it('counts who deployed, looks twelve weeks ahead, and maps capabilities', async () => {
    const { server } = await startTestPlugin({
      entities: [
        ...withRoles({ 'ml-engineer': 'user:default/specialist-1' }),
        person('specialist-1', { specialisations: ['gpu'] }),
        mlService(
          'image',
          {
            ml: { task: 'ocr' },
            roles: { 'ml-engineer': 'user:default/specialist-1' },
          },
          { tags: ['gpu'] },
        ),
      ],
    });
    const registered = await request(server)
      .post('/api/mlops/model-versions')
      .send({
        service: 'component:default/arrival-delay',
        authors: ['ada@example.com'],
        lineage: { code: `sha256:${'1'.repeat(64)}` },
      });
    expect(registered.status).toBe(200);
    const { versionId } = registered.body.modelVersion;
    const deployed = await request(server)
      .post('/api/mlops/deployments')
      .set('Authorization', as('mlops-engineer-1'))
      .send({
        service: 'component:default/arrival-delay',
        environment: 'production',
        parts: [{ part: 'champion', versionId, trafficShare: 1 }],
      });
    expect(deployed.status).toBe(200);
    const { status, body } = await get(server, 'ownership/continuity');
    expect(status).toBe(200);
    expect(body.busFactors).toMatchObject([
      { capability: 'sign', people: 0, times: 0 },
      { capability: 'deploy', people: 1, times: 1 },
      { capability: 'answer-calls', people: 0, times: 0 },
    ]);
    expect(body.useCases.items).toMatchObject([
      { capability: 'deploy', useCase: { title: 'Delay forecasting' } },
    ]);
    expect(JSON.stringify(body)).not.toContain('mlops-engineer-1');
    expect(body.forecast).toHaveLength(12 * 3);
    expect(body.capabilities).toEqual(
      expect.arrayContaining([
        {
          ...{
            role: 'ml-engineer',
            roleTitle: 'Builder',
            specialisation: 'gpu',
          },
          ...{ title: 'GPU', people: 1, services: 1 },
        },
      ]),
    );
    expect(body.notes).toEqual([]);
  });

  it('says what it does not know without governance', async () => {
    const { server } = await startTestPlugin({
      mlops: { contexts: { governance: false } },
    });
    const { status, body } = await get(server, 'ownership/continuity');
    expect(status).toBe(200);
    expect(body.notes).toEqual([
      'Governance is switched off: promotions, re-certifications and signatures are not known.',
    ]);
  });
});
