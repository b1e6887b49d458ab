import request from 'supertest';
import { entities, mlService } from '../../../dev/entities';
import { startTestPlugin } from '../../../dev/startTestPlugin';
import { get } from './__testUtils__/continuityServer';

describe('GET /ownership/of', () => {
  it('says what a person has', async () => {
    const { server } = await startTestPlugin();
    const { status, body } = await get(
      server,
      'ownership/of?entityRef=user:default/mlops-engineer-1',
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({
      who: { title: 'MLOps engineer 1' },
      kind: 'person',
      roles: {
        items: expect.arrayContaining([
          expect.objectContaining({
            service: expect.objectContaining({ title: 'Arrival delay' }),
            role: 'mlops-engineer',
            through: { entityRef: 'group:default/mlops', title: 'MLOps' },
            isAlone: true,
          }),
        ]),
      },
    });
  });

  it('says what a group has', async () => {
    const { server } = await startTestPlugin();
    const { body } = await get(
      server,
      'ownership/of?entityRef=group:default/platform',
    );
    expect(body).toMatchObject({
      kind: 'group',
      people: { totalItems: 1 },
      roles: { totalItems: 3 },
    });
  });

  it.each(['user:default/nobody', 'component:default/arrival-delay'])(
    'answers 404 to %s',
    async entityRef => {
      const { server } = await startTestPlugin();
      const { status, body } = await get(
        server,
        `ownership/of?entityRef=${entityRef}`,
      );
      expect(status).toBe(404);
      expect(body.error.message).toBe(
        `There is no person or group ${entityRef} in the catalog, or you may not see it.`,
      );
    },
  );
});

describe('GET /services/:namespace/:name/role-brief', () => {
  it('describes a role by what the service is made of', async () => {
    const { server } = await startTestPlugin({
      entities: [
        ...entities,
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Resource',
          metadata: {
            name: 'flights',
            namespace: 'default',
            title: 'Flight history',
          },
          spec: {
            ...{ type: 'feature-view', owner: 'mlops' },
            data: { dataClasses: ['internal'] },
          },
        },
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Resource',
          metadata: { name: 'turnaround-model', namespace: 'default' },
          spec: {
            ...{ type: 'ai-model', owner: 'mlops' },
            ml: { framework: 'LightGBM 4.5' },
          },
        },
        mlService(
          'turnaround',
          {
            ml: {
              task: 'forecasting',
              trainedOn: ['resource:flights', 'resource:gone'],
              latencyBudgetMs: 50,
              runbooks: { drift: 'https://runbooks.example/drift' },
            },
            dependsOn: ['resource:turnaround-model'],
          },
          {
            ...{ title: 'Turnaround', tags: ['tabular'] },
            description: 'Says when a plane is ready.',
            annotations: {
              'mlops.pitwall.dev/registered-model': 'mlflow:turnaround',
            },
          },
        ),
      ],
    });
    const { status, body } = await get(
      server,
      'services/default/turnaround/role-brief?role=ml-engineer',
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({
      service: { title: 'Turnaround' },
      roleTitle: 'Builder',
      isHeld: true,
    });
    expect(body.markdown).toMatch(/^# Builder for Turnaround\n/);
    for (const line of [
      'Says when a plane is ready.',
      '- Task: forecasting',
      '- Made with: LightGBM 4.5',
      '- Registered as: mlflow:turnaround',
      '- Trained on: Flight history (feature view, internal), resource:default/gone',
      '- Depends on: turnaround-model (ai model)',
      '- Latency budget: 50 ms',
      '- Tags: tabular',
      '- Asks of this role: Platform optimisation and Feature store',
      '- Asks of other roles: Data-pipeline hardening',
      '- Runbook: Drift: <https://runbooks.example/drift>',
      '- **Operator** (MLOps engineer 1): ',
    ]) {
      expect(body.markdown).toContain(line);
    }
  });

  it('tells what was asked of whoever carried the pager, and of nobody by name', async () => {
    const { server } = await startTestPlugin();
    const brief = () =>
      get(
        server,
        'services/default/arrival-delay/role-brief?role=mlops-engineer',
      );
    expect((await brief()).body.markdown).toContain(
      '- No call is on record in the last 12 weeks\n',
    );
    const recorded = await request(server)
      .post('/api/mlops/who-to-call/calls')
      .send({
        service: 'component:default/arrival-delay',
        ...{ symptom: 'latency', outcome: 'answered' },
        person: 'user:default/mlops-engineer-1',
      });
    expect(recorded.status).toBe(200);
    const [, onCall] = /## On call\n\n([^]*?)\n\n##/.exec(
      (await brief()).body.markdown,
    ) ?? [''];
    expect(onCall).toMatch(/- 1 call on record in the last 12 weeks, .*\(1\)$/);
    expect(onCall).not.toMatch(/engineer 1|user:/i);
  });

  it('answers 404 where the matrix has no such role, and where nothing is', async () => {
    const { server } = await startTestPlugin();
    const brief = (path: string) => get(server, `services/default/${path}`);
    const noRole = await brief('arrival-delay/role-brief?role=security');
    expect(noRole.status).toBe(404);
    expect(noRole.body.error.message).toContain('has no role security');
    const nowhere = await brief('nowhere/role-brief?role=ml-engineer');
    expect(nowhere.status).toBe(404);
    const noWord = await brief('arrival-delay/role-brief?role=juggler');
    expect(noWord.status).toBe(400);
  });
});
