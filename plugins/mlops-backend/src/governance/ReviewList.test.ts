import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { migrate } from '../database';
import { lonelyService } from '../../dev/governance/airline';
import { digest, person } from '../../dev/governance/callers';
import { governanceOf } from '../../dev/governance/governanceOf';
import { requireAgreement } from '../../dev/governance/requireAgreement';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const data = 'data-lineage-and-pii';
const day = 24 * 60 * 60 * 1000;

describe.each(databases.eachSupportedId())('a review on %s', id => {
  let knex: Knex;
  let suite: ReturnType<typeof governanceOf>;
  beforeEach(async () => {
    knex = await databases.init(id);
    await migrate(knex);
    suite = governanceOf(knex);
  });
  afterEach(async () => {
    await requireAgreement(knex);
  });

  const after = (days: number) => {
    suite.clock.now = new Date(suite.clock.now.getTime() + days * day);
  };

  it('waits for whoever can sign, and for nobody else', async () => {
    const review = await suite.open(await suite.register());
    const current = await suite.request(review, data);
    const waiting = async (name: string) => {
      const { items } = await suite.list.list(
        { limit: 20, waitingFor: 'me' },
        person(name),
      );
      return items.map(({ id: each, waitingForMe }) => [
        each,
        ...waitingForMe.map(({ slot }) => slot),
      ]);
    };
    expect(await waiting('dana')).toEqual([[review, 'data-owner']]);
    expect(await waiting('twin')).toEqual([
      [review, 'data-owner', 'compliance'],
    ]);
    for (const name of ['rosa', 'ada', 'vera', 'stranger']) {
      expect(await waiting(name)).toEqual([]);
    }
    await suite.sign(review, data, 'dana', {
      ...{ slot: 'data-owner', digest: current },
    });
    expect(await waiting('dana')).toEqual([]);
    expect(await waiting('twin')).toEqual([[review, 'compliance']]);
  });

  it('is listed by the state it is in now, page by page', async () => {
    const reviews: string[] = [];
    for (const digit of ['1', '2', '3']) {
      const change = { code: digest(digit) };
      reviews.unshift(await suite.open(await suite.register(change)));
    }
    await suite.approve(reviews[0]);
    await suite.governance.withdraw(
      { path: { id: reviews[1] }, body: {} },
      person('rosa'),
    );
    const list = async (query: object) => {
      const page = await suite.list.list(
        { limit: 20, ...query },
        person('vera'),
      );
      return page.items.map(each => each.id);
    };
    expect(await list({})).toEqual(reviews);
    expect(await list({ state: 'approved' })).toEqual([reviews[0]]);
    expect(await list({ state: 'withdrawn' })).toEqual([reviews[1]]);
    expect(await list({ state: 'open' })).toEqual([reviews[2]]);
    expect(await list({ service: lonelyService })).toEqual([]);
    const first = await suite.list.list({ limit: 2 }, person('vera'));
    expect(first).toMatchObject({ totalItems: 3 });
    expect(await list({ limit: 2, after: first.nextCursor })).toEqual([
      reviews[2],
    ]);
    after(200);
    expect(await list({ state: 'approved' })).toEqual([]);
    expect(await list({ state: 'expired' })).toEqual([reviews[0]]);
  });
});
