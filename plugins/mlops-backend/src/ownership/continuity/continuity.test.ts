import request from 'supertest';
import { entities, mlService } from '../../../dev/entities';
import { startTestPlugin } from '../../../dev/startTestPlugin';
import { as, get, person, withRoles } from './__testUtils__/continuityServer';

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

  it('lets nothing be read of any one person', async () => {
    const { server } = await startTestPlugin({
      entities: withRoles({
        'ml-engineer': 'user:default/ml-engineer-1',
        'mlops-engineer': [
          'user:default/mlops-engineer-1',
          'user:default/ml-engineer-1',
        ],
      }),
    });
    const registered = await request(server)
      .post('/api/mlops/model-versions')
      .send({
        service: 'component:default/arrival-delay',
        authors: ['ada@example.com'],
        lineage: { code: `sha256:${'2'.repeat(64)}` },
      });
    const { versionId } = registered.body.modelVersion;
    const deploy = (name: string) =>
      request(server)
        .post('/api/mlops/deployments')
        .set('Authorization', as(name))
        .send({
          service: 'component:default/arrival-delay',
          environment: 'production',
          parts: [{ part: 'champion', versionId, trafficShare: 1 }],
        });
    // One of two does most of it: that is nobody's business.
    for (const name of ['ml-engineer-1', 'ml-engineer-1', 'mlops-engineer-1']) {
      expect((await deploy(name)).status).toBe(200);
    }
    const call = await request(server)
      .post('/api/mlops/who-to-call/calls')
      .set('Authorization', as('mlops-engineer-1'))
      .send({
        service: 'component:default/arrival-delay',
        ...{ symptom: 'drift', outcome: 'answered' },
        person: 'user:default/ml-engineer-1',
      });
    expect(call.status).toBe(200);
    const { body, text } = await get(server, 'ownership/continuity');
    expect(body.busFactors.slice(1)).toEqual([
      {
        ...{ capability: 'deploy', title: 'Deploying', people: 2 },
        times: expect.any(Number),
        sentence: expect.stringMatching(/^Deploying rests on 2 people: /),
      },
      {
        ...{ capability: 'answer-calls', title: 'Answering calls' },
        ...{ people: 1, times: 1 },
        sentence:
          'Answering calls rests on 1 person: 1 answered call within 180 days.',
      },
    ]);
    // No name, no ref, no address, and no list as long as the people are many.
    for (const { metadata, spec } of entities.filter(
      ({ kind }) => kind === 'User',
    )) {
      const { displayName } = Object(spec?.profile);
      expect(text).not.toContain(metadata.name);
      expect(text).not.toContain(displayName);
    }
    expect(text).not.toMatch(/user:|@/);
    for (const factor of [...body.busFactors, ...body.useCases.items]) {
      expect(Object.keys(factor).sort()).toEqual(
        [
          ...['capability', 'people', 'sentence', 'times', 'title'],
          ...(factor.useCase ? ['useCase'] : []),
        ].sort(),
      );
    }
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
