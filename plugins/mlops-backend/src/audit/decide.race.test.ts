import { TestDatabases } from '@backstage/backend-test-utils';
import createKnex, { type Knex } from 'knex';
import { migrate } from '../database';
import { createVotes, requireAgreement, vote } from '../../dev/votes';
import { takeIndices } from './entryStore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const deciders = 120;

describe.each(databases.eachSupportedId())('many deciders on %s', id => {
  const others: Knex[] = [];
  afterEach(async () => {
    for (const other of others.splice(0)) await other.destroy();
  });

  async function openPools(count: number): Promise<Knex[]> {
    const knex = await databases.init(id);
    await migrate(knex);
    await createVotes(knex);
    for (let n = 1; n < count; n += 1) {
      const { client, connection } = knex.client.config;
      others.push(createKnex({ client, connection }));
    }
    return [knex, ...others];
  }

  async function race(pools: readonly Knex[], streams: number) {
    const places = await Promise.all(
      Array.from({ length: deciders }, (_, n) =>
        vote(
          pools[n % pools.length],
          `review/${(n * 7) % streams}`,
          // Several first decisions of one person at once.
          `voter-${n % 9}`,
        ),
      ),
    );
    const perStream = deciders / streams;
    expect(places.filter(place => place === perStream)).toHaveLength(streams);
    expect(Math.max(...places)).toBe(perStream);
    expect(await pools[0]('ledger_actors')).toHaveLength(9);
    return requireAgreement(pools[0]);
  }

  it('lose no decision and leave no gap, on several streams', async () => {
    expect(await race(await openPools(1), 6)).toBe(deciders);
  });

  it('lose no decision when all of them are about one stream', async () => {
    expect(await race(await openPools(1), 1)).toBe(deciders);
  });

  // SQLite is one process by nature: each pool would be a database of its own.
  const replicas = id.startsWith('POSTGRES') ? [2] : [];
  it.each(replicas)('lose no decision on %i replicas', async count => {
    expect(await race(await openPools(count), 3)).toBe(deciders);
  });

  it.each(replicas)(
    'wait for nobody on %i replicas once they lost',
    async n => {
      const [one, two] = await openPools(n);
      await one.transaction(async holder => {
        const stream = 'review/1';
        await takeIndices(holder, 1, { stream, expectedVersion: 0 });
        const lost = await two.transaction(tx =>
          takeIndices(tx, 1, { stream, expectedVersion: 7 }),
        );
        expect(lost).toBeUndefined();
      });
    },
  );
});
