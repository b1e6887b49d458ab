import { TestDatabases } from '@backstage/backend-test-utils';
import type { NewDatedFact } from '@pitwall/plugin-mlops-common';
import createKnex, { type Knex } from 'knex';
import { migrate } from '../../database';
import { as, factsOver } from './__testUtils__/factsOver';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const now = () => new Date('2026-03-29T00:30:00.000Z');
const user = (name: string) => `user:default/${name}`;
const people = ['p1', 'p2', 'p3', 'p4'].map(user);

/** Weeks from Monday, 08:00 in Berlin; p1 has the week of the change of the clock. */
const rotaOf = (...members: string[]) => ({
  ops: {
    zone: 'Europe/Berlin',
    layers: [
      { start: '2026-03-23T08:00', handOver: { every: 'week' }, members },
    ],
  },
});

const swap = (
  person: string,
  standIn: string,
  change: object = {},
): NewDatedFact => ({
  ...{ kind: 'rota-swap', target: 'rota:ops' },
  ...{ person: user(person), standIn: user(standIn) },
  from: '2026-03-29T01:00:00.000Z',
  until: '2026-03-29T20:00:00.000Z',
  ...change,
});

describe.each(databases.eachSupportedId())('swaps on %s', id => {
  const others: Knex[] = [];
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init(id);
    await migrate(knex);
    // SQLite is one process by nature: each pool would be a database of its own.
    if (id.startsWith('POSTGRES')) {
      const { client, connection } = knex.client.config;
      others.push(createKnex({ client, connection }));
    }
  });
  afterEach(async () => {
    for (const other of others.splice(0)) await other.destroy();
  });

  const replica = (members: string[], on = knex) =>
    factsOver(on, { people, now, rotas: rotaOf(...members) });
  const listed = async (service: ReturnType<typeof replica>) =>
    (await service.list({ limit: 20 }, as(user('p1')))).items;

  it('of one shift, entered at once on two servers, are one', async () => {
    const members = ['p1', 'p2'];
    const replicas = [knex, ...others].map(on => replica(members, on));
    const on = (n: number) => replicas[n % replicas.length];
    const outcomes = await Promise.allSettled([
      on(0).record(swap('p1', 'p3'), as(user('p1'))),
      on(1).record(swap('p1', 'p4'), as(user('p1'))),
      on(0).record(swap('p3', 'p4'), as(user('p3'))),
      on(1).record(swap('p3', 'p2'), as(user('p3'))),
    ]);
    const entered = outcomes.filter(({ status }) => status === 'fulfilled');
    expect(entered).toHaveLength(1);
    expect(await listed(on(1))).toHaveLength(1);
  });

  it('that the rota of another day gives no shift any more say so, until they are taken back', async () => {
    const before = replica(['p1', 'p2']);
    const kept = await before.record(swap('p1', 'p3'), as(user('p1')));
    expect(await listed(before)).toEqual([kept]);
    expect(kept).not.toHaveProperty('meetsNoShift');

    for (const members of [['p2', 'p1'], ['p4']]) {
      const after = replica(members);
      const marked = { ...kept, meetsNoShift: true };
      expect(await listed(after)).toEqual([marked]);
      const known = await after.current(now().toISOString());
      expect(known.facts).toEqual([marked]);
    }
    const without = factsOver(knex, { people, now });
    expect(await listed(without)).toMatchObject([{ meetsNoShift: true }]);
    // Written back, it meets its shift again.
    expect(await listed(replica(['p1', 'p2']))).toEqual([kept]);

    await without.end(kept.factId, as(user('p3')));
    expect(await listed(without)).toEqual([]);
  });

  it('are marked on the page on which they are', async () => {
    const before = replica(['p1', 'p2']);
    await before.record(
      { kind: 'absence', person: user('p4'), ...period },
      as(user('p4')),
    );
    await before.record(swap('p1', 'p3'), as(user('p1')));
    const after = replica(['p2']);
    const first = await after.list({ limit: 1 }, as(user('p1')));
    const second = await after.list(
      { limit: 1, after: first.nextCursor },
      as(user('p1')),
    );
    expect(first.items).toMatchObject([{ kind: 'absence' }]);
    expect(second.items).toMatchObject([
      { kind: 'rota-swap', meetsNoShift: true },
    ]);
  });
});

const period = {
  from: '2026-03-28T00:00:00.000Z',
  until: '2026-04-05T00:00:00.000Z',
};
