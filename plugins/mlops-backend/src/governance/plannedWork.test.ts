import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { migrate } from '../database';
import { service } from '../../dev/governance/airline';
import { digest } from '../../dev/governance/callers';
import { governanceOf } from '../../dev/governance/governanceOf';
import { plannedWork, signersSince } from './plannedWork';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const data = 'data-lineage-and-pii';

describe.each(databases.eachSupportedId())('planned work on %s', id => {
  let knex: Knex;
  let suite: ReturnType<typeof governanceOf>;
  beforeEach(async () => {
    knex = await databases.init(id);
    await migrate(knex);
    suite = governanceOf(knex);
  });

  const at = () => suite.clock.now.toISOString();
  const planned = async (until = '2030-01-01T00:00:00.000Z') =>
    (await plannedWork(knex, { at: at(), until })).map(
      item => `${item.kind} ${item.role} ${item.due.slice(0, 10)}`,
    );

  /** A review in which everything is signed. */
  async function approved() {
    await suite.approve(await suite.open(await suite.register()));
  }

  it('is what reviews under way ask of roles, until they are signed', async () => {
    const review = await suite.open(await suite.register());
    expect(await planned()).toEqual([]);
    const current = await suite.request(review, data);
    const all = await planned();
    expect(all.sort()).toEqual([
      'promotion compliance 2026-02-05',
      'promotion data-engineer 2026-02-05',
    ]);
    expect(await planned(at())).toEqual([]);
    await suite.sign(review, data, 'carl', {
      ...{ slot: 'compliance', digest: current },
    });
    expect(await planned()).toEqual(['promotion data-engineer 2026-02-05']);
  });

  it('is nothing of a review that time has ended', async () => {
    const review = await suite.open(await suite.register());
    await suite.request(review, data);
    await knex('governance_reviews').update({ rejects_at: at() });
    expect(await planned()).toEqual([]);
  });

  it('is every approval that ends, for the roles that sign it', async () => {
    await approved();
    expect((await planned()).sort()).toEqual([
      'recertification ai-product-manager 2026-07-31',
      'recertification compliance 2027-01-31',
      'recertification data-engineer 2027-01-31',
      'recertification model-validator 2026-07-31',
    ]);
    expect(await planned('2026-07-31T09:30:00.000Z')).toEqual([]);
    suite.clock.now = new Date('2026-07-31T09:30:00.000Z');
    expect(await planned()).toEqual([]);
  });

  it('is the newest approval of a place only', async () => {
    await approved();
    suite.clock.now = new Date('2026-03-31T09:30:00.000Z');
    const newer = await suite.register({ weights: digest('9') });
    await suite.approveRisk(await suite.open(newer));
    const dues = (await planned()).map(each => each.split(' ')[2]);
    // What was carried over ends when it was to end.
    expect([...new Set(dues)].sort()).toEqual(['2026-09-30', '2027-01-31']);
    expect(dues).toHaveLength(4);
  });

  it('knows who signed for which service, by people and not by signature', async () => {
    await approved();
    const signers = await signersSince(knex, '2026-01-01T00:00:00.000Z');
    expect(
      signers
        .map(each => `${each.service} ${each.actor?.ref} ${each.times}`)
        .sort(),
    ).toEqual(
      ['carl', 'dana', 'olga', 'vera'].map(
        name => `${service} user:default/${name} 1`,
      ),
    );
    expect(await signersSince(knex, '2026-02-01T00:00:00.000Z')).toEqual([]);
  });
});
