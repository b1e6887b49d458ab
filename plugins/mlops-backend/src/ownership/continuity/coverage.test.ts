import request from 'supertest';
import { mlService } from '../../../dev/entities';
import { pipelineToken, startTestPlugin } from '../../../dev/startTestPlugin';
import { as, get, person, withRoles } from './__testUtils__/continuityServer';

interface Spot {
  readonly service: { readonly title: string };
  readonly person: { readonly title: string };
  readonly role: string;
  readonly reason: string;
}

describe('GET /ownership/coverage', () => {
  it('says where the fleet is fragile', async () => {
    const { server } = await startTestPlugin();
    const { status, body } = await get(server, 'ownership/coverage');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      services: 3,
      covered: 1,
      rules: expect.arrayContaining([
        {
          code: 'role-empty',
          severity: 'error',
          title: 'A role is bound to where nobody is',
          services: 1,
        },
      ]),
      notes: [],
      asOf: expect.stringMatching(/Z$/),
    });
    expect(
      body.vacantRoles.items.map((item: Spot) => [
        ...[item.service.title, item.role, item.reason],
      ]),
    ).toEqual(
      expect.arrayContaining([['Baggage belt', 'mlops-engineer', 'empty']]),
    );
    expect(
      body.singlePoints.items.map((item: Spot) => [
        ...[item.service.title, item.role, item.person.title],
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['Arrival delay', 'mlops-engineer', 'MLOps engineer 1'],
      ]),
    );
  });

  it.each([
    ['system:default/delay-forecasting', 2],
    ['domain:default/operations', 2],
    ['group:default/mlops', 3],
    ['group:default/nobody', 1],
    ['user:default/product-manager-1', 2],
    ['group:default/lost', 0],
  ])('looks at %s only, which has %i services', async (of, services) => {
    const { server } = await startTestPlugin();
    const { body } = await get(server, `ownership/coverage?of=${of}`);
    expect(body.services).toBe(services);
  });

  it('tells of one rule which services break it, and what this rule says', async () => {
    const { server } = await startTestPlugin();
    const { body: whole } = await get(server, 'ownership/coverage');
    const { status, body } = await get(
      server,
      'ownership/coverage?rule=role-empty',
    );
    expect(status).toBe(200);
    expect(body.rules).toEqual(whole.rules);
    expect(body.services).toBe(whole.services);
    expect(body.violations).toMatchObject({
      totalItems: 1,
      items: [
        {
          ...{ service: { title: 'Baggage belt' }, errors: 1 },
          sentence: expect.stringMatching(
            /mlops-engineer .* where there is nobody\.$/,
          ),
          named: [{ entityRef: 'group:default/nobody', title: 'Nobody' }],
        },
      ],
    });
    const { body: of } = await get(
      server,
      'ownership/coverage?rule=role-empty&of=group:default/lost',
    );
    expect(of.violations).toEqual({ totalItems: 0, items: [] });
  });

  it('knows of a deputy at once', async () => {
    const { server } = await startTestPlugin({
      entities: [
        ...withRoles({
          'ml-engineer': 'user:default/ml-engineer-1',
          'mlops-engineer': ['mlops'],
        }),
        person('mlops-engineer-2'),
        mlService('gate', {
          roles: { 'mlops-engineer': 'user:default/mlops-engineer-2' },
        }),
      ],
    });
    const alone = async () =>
      (
        await get(
          server,
          'ownership/coverage?of=group:default/mlops',
          as('mlops-engineer-1'),
        )
      ).body.singlePoints.items
        .filter((item: Spot) => item.role === 'mlops-engineer')
        .map((item: Spot) => item.service.title);
    expect(await alone()).toContain('Arrival delay');
    const entered = await request(server)
      .post('/api/mlops/ownership/facts')
      .set('Authorization', as('mlops-engineer-1'))
      .send({
        kind: 'deputy',
        person: 'user:default/mlops-engineer-1',
        deputy: 'user:default/mlops-engineer-2',
        from: new Date(Date.now() - 60_000).toISOString(),
        until: new Date(Date.now() + 86_400_000).toISOString(),
      });
    expect(entered.status).toBe(200);
    expect(await alone()).not.toContain('Arrival delay');
  });

  it('warns of an engagement that ends', async () => {
    const until = new Date(Date.now() + 10 * 86_400_000)
      .toISOString()
      .slice(0, 10);
    const { server } = await startTestPlugin({
      entities: [
        ...withRoles({
          'data-scientist': 'user:default/contractor-1',
          'ml-engineer': 'user:default/contractor-1',
        }),
        person('contractor-1', {
          engagement: { employer: 'Contractor Ltd', until },
        }),
      ],
    });
    const { body } = await get(server, 'ownership/coverage');
    expect(body.endingEngagements.items).toMatchObject([
      {
        person: { entityRef: 'user:default/contractor-1' },
        employer: 'Contractor Ltd',
        until: `${until}T00:00:00.000Z`,
        leaves: {
          items: [{ service: { title: 'Arrival delay' }, role: 'ml-engineer' }],
        },
      },
    ]);
  });

  it('is not for pipelines', async () => {
    const { server } = await startTestPlugin();
    const token = pipelineToken('external:arrival-delay');
    expect((await get(server, 'ownership/coverage', token)).status).toBe(403);
  });

  it.each([
    ['?of=nothing', 'query.of'],
    ['?rule=nothing', 'query.rule'],
  ])('answers 400 to %s', async (query, field) => {
    const { server } = await startTestPlugin();
    const { status, body } = await get(server, `ownership/coverage${query}`);
    expect(status).toBe(400);
    expect(body.error.field).toBe(field);
  });
});
