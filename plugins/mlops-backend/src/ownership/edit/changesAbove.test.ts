import { mockCredentials } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import request from 'supertest';
import { entities, mlService } from '../../../dev/entities';
import { hideFrom } from '../../../dev/hideFrom';
import { startTestPlugin } from '../../../dev/startTestPlugin';

const domain = 'domain:default/operations';
const useCase = 'system:default/delay-forecasting';

function level(kind: string, name: string, spec: Entity['spec']): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default', title: name },
    spec: { owner: 'group:default/mlops', ...spec },
  };
}

/** Two use cases below one domain, the second through a domain inside it. */
const organisation: Entity[] = [
  ...entities,
  level('System', 'unused', { type: 'ai-system', domain: 'operations' }),
  level('Domain', 'ground', { subdomainOf: 'operations' }),
  level('System', 'ground-handling', {
    ...{ type: 'ai-system', domain: 'ground' },
    roles: { 'ai-product-manager': 'user:default/product-manager-1' },
  }),
  mlService(
    'belt-load',
    {
      system: 'ground-handling',
      roles: { 'mlops-engineer': 'user:default/mlops-engineer-1' },
      raci: { 'decide-promotion': { 'ml-engineer': 'C' } },
    },
    { title: 'Belt load' },
  ),
  mlService('tug-wait', { system: 'ground-handling' }, { title: 'Tug wait' }),
];

/** A portal in which one of the services is hidden from an outsider. */
async function start() {
  const { server } = await startTestPlugin(
    hideFrom(organisation, {
      entityRef: 'component:default/tug-wait',
      person: 'user:default/outsider',
    }),
  );
  return (person: string, body: object) =>
    request(server)
      .post('/api/mlops/ownership/changes')
      .set(
        'authorization',
        mockCredentials.user.header(`user:default/${person}`),
      )
      .send(body);
}

describe('POST /ownership/changes of a level above services', () => {
  it('tells of a use case which services would newly break what, and drops what was a guess', async () => {
    const compose = await start();
    const { status, body } = await compose('insider', {
      entityRef: useCase,
      roles: { 'ml-engineer': ['group:default/nobody'] },
      raci: { 'decide-promotion': { 'ml-engineer': 'A/R' } },
    });
    expect(status).toBe(200);
    expect(body.findings).toEqual([]);
    expect(body.reach).toMatchObject({
      sentence:
        'This reaches 2 services; 2 would break a rule that they do not break now.',
      ...{ services: 2, judged: 2, isWhole: true, breaking: 2, mended: 0 },
    });
    const told = body.reach.findings.items.map(
      (each: {
        code: string;
        services: number;
        cases: { items: object[] };
      }) => [...[each.code, each.services], each.cases.items],
    );
    expect(told).toEqual([
      [
        'several-accountables',
        2,
        [
          {
            sentence: expect.stringMatching(
              /^decide-promotion has 2 accountable roles/,
            ),
            services: {
              totalItems: 2,
              items: [
                {
                  entityRef: 'component:default/arrival-delay',
                  title: 'Arrival delay',
                },
                {
                  entityRef: 'component:default/baggage-belt',
                  title: 'Baggage belt',
                },
              ],
            },
          },
        ],
      ],
      [
        'role-empty',
        2,
        [
          expect.objectContaining({
            sentence: `spec.roles.ml-engineer of ${useCase} names group:default/nobody, where there is nobody.`,
            named: [
              { entityRef: useCase, title: 'Delay forecasting' },
              { entityRef: 'group:default/nobody', title: 'Nobody' },
            ],
          }),
        ],
      ],
    ]);
  });

  it('reaches services of a domain through domains inside it, but not who binds their own', async () => {
    const compose = await start();
    const { body } = await compose('insider', {
      entityRef: domain,
      roles: { 'mlops-engineer': ['group:default/nobody'] },
    });
    const [{ cases }] = body.reach.findings.items;
    expect(body.reach).toMatchObject({ services: 4, breaking: 2 });
    expect(
      cases.items[0].services.items.map(
        ({ title }: { title: string }) => title,
      ),
    ).toEqual(['Arrival delay', 'Tug wait']);
  });

  it('says what it mends', async () => {
    const compose = await start();
    const { body } = await compose('insider', {
      entityRef: 'system:default/ground-handling',
      roles: { 'ml-engineer': ['group:default/platform'] },
    });
    expect(body.reach).toMatchObject({
      sentence:
        'This reaches 2 services; no rule that holds now would break. It would mend 1 broken rule, at 2 services.',
      ...{ breaking: 0, mending: 2, mended: 1 },
    });
  });

  it('tells of a service itself, which reaches nothing', async () => {
    const compose = await start();
    const { body } = await compose('insider', {
      entityRef: 'component:default/arrival-delay',
      roles: { 'data-scientist': ['group:default/nobody'] },
    });
    expect(body.reach).toBeUndefined();
    expect(body.findings).toEqual([
      expect.objectContaining({ code: 'role-empty' }),
    ]);
  });

  it('neither names nor counts what its reader may not see', async () => {
    const compose = await start();
    const { body } = await compose('outsider', {
      entityRef: domain,
      roles: { 'mlops-engineer': ['group:default/nobody'] },
    });
    expect(body.reach).toMatchObject({
      sentence:
        'This reaches 3 services that you may see; 1 would break a rule that it does not break now.',
      ...{ services: 3, isWhole: false, breaking: 1 },
    });
    expect(JSON.stringify(body)).not.toMatch(/tug-wait|Tug wait/);
  });

  it('keeps the guess of lint for who may not see what would tell', async () => {
    const compose = await start();
    const change = {
      entityRef: 'system:default/ground-handling',
      raci: { 'decide-promotion': { 'ml-engineer': 'A' } },
    };
    const seeing = await compose('insider', change);
    expect(seeing.body.findings).toEqual([]);
    expect(seeing.body.reach).toMatchObject({ services: 2, breaking: 1 });
    const { body } = await compose('outsider', change);
    expect(body.reach).toMatchObject({ services: 1, breaking: 0 });
    expect(body.findings).toEqual([
      expect.objectContaining({
        code: 'several-accountables',
        sentence: expect.stringContaining('unless a level'),
      }),
    ]);
  });

  it('says that a use case reaches nothing, and then what lint can tell of it alone', async () => {
    const compose = await start();
    const { body } = await compose('insider', {
      entityRef: 'system:default/unused',
      raci: { 'decide-promotion': { 'ml-engineer': 'A/R' } },
    });
    expect(body.reach?.sentence).toBe('This reaches no ML service.');
    expect(body.findings).toEqual([
      expect.objectContaining({
        severity: 'warning',
        sentence: expect.stringContaining('unless a level'),
      }),
    ]);
  });
});
