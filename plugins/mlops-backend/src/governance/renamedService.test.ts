import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { migrate } from '../database';
import { registryRows, ServiceRenames } from '../registry';
import { airline, service } from '../../dev/governance/airline';
import { digest, person, production } from '../../dev/governance/callers';
import { checkpointIn, governanceOf } from '../../dev/governance/governanceOf';
import { requireAgreement } from '../../dev/governance/requireAgreement';
import { governanceRows } from './governanceRows';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const data = 'data-lineage-and-pii';
const renamed = 'component:default/late-arrivals';

const entities = airline.map(entity =>
  entity.metadata.name === 'arrival-delay'
    ? {
        ...entity,
        metadata: {
          ...entity.metadata,
          name: 'late-arrivals',
          title: 'Late arrivals',
        },
      }
    : entity,
);

describe.each(databases.eachSupportedId())('a renamed service on %s', id => {
  let knex: Knex;
  beforeEach(async () => {
    knex = await databases.init(id);
    await migrate(knex);
  });
  afterEach(async () => {
    await requireAgreement(knex);
  });

  const rename = () =>
    new ServiceRenames({
      database: async () => knex,
      rows: [...registryRows, ...governanceRows],
      claims: async () => new Map([[service, [renamed]]]),
      isThere: async ref => ref === renamed,
      now: () => new Date('2026-01-31T10:00:00.000Z'),
      logger: mockServices.logger.mock(),
    }).follow();

  it('keeps its reviews: one goes on, asks whom it should, and its approvals carry over', async () => {
    const before = governanceOf(knex);
    const versionId = await before.register();
    const review = await before.open(versionId);
    const signed = await before.request(review, data);
    await before.sign(review, data, 'dana', {
      slot: 'data-owner',
      digest: signed,
    });
    await rename();

    const after = governanceOf(knex, { entities });
    // What dana signed was the same thing, so the digest is still the one.
    await after.sign(review, data, 'carl', {
      slot: 'compliance',
      digest: signed,
    });
    await after.request(review, 'model-risk');
    const { items } = await after.list.list(
      { waitingFor: 'me', limit: 10 },
      person('vera'),
    );
    expect(items).toMatchObject([
      { id: review, service: { entityRef: renamed, title: 'Late arrivals' } },
    ]);
    expect(
      await after.list.list({ service: renamed, limit: 10 }, person('vera')),
    ).toMatchObject({ totalItems: 1 });

    const next = await after.open(
      await after.register({ weights: digest('1') }, undefined, renamed),
    );
    expect(checkpointIn(await after.show(next), data)).toMatchObject({
      state: 'approved',
      carriedFrom: { reviewId: review },
    });
  });

  it('redeems what the gate decided before', async () => {
    const before = governanceOf(knex);
    const versionId = await before.register();
    await before.approve(await before.open(versionId));
    const { decisionId, token = '' } = await before.decide(versionId);
    await rename();

    const after = governanceOf(knex, { entities });
    const redeemed = await after.gate.redeem(
      { path: { id: decisionId }, body: { token } },
      person('rosa'),
    );
    expect(redeemed).toMatchObject({ service: renamed, versionId });
    const query = { service: renamed, version: versionId, ...production };
    expect(
      await after.gate.ask(
        { query: { ...query, direction: 'rollback' } },
        person('rosa'),
      ),
    ).toMatchObject({ verdict: 'allow' });
  });

  it('records what serves in a place where it served before', async () => {
    const before = governanceOf(knex);
    const versionId = await before.register();
    const parts = [{ part: 'champion', versionId, trafficShare: 1 }] as const;
    const deploy = (
      { registry }: ReturnType<typeof governanceOf>,
      serviceRef: string,
    ) =>
      registry.deploy(
        { service: serviceRef, ...production, parts: [...parts] },
        person('rosa'),
      );
    await deploy(before, service);
    await deploy(before, service);
    await rename();
    const after = governanceOf(knex, { entities });
    await deploy(after, renamed);
    await deploy(after, renamed);
    const { live, history } = await after.registry.deployments(
      { service: renamed, from: '2026-01-01T00:00:00.000Z' },
      person('rosa'),
    );
    expect(live).toMatchObject([{ service: renamed, parts: [{ ordinal: 1 }] }]);
    expect(history?.length).toBeGreaterThan(0);
    expect(
      await knex('deployments').where({ service_ref: renamed }),
    ).toHaveLength(4);
  });
});
