import { TestDatabases } from '@backstage/backend-test-utils';
import type { NewDatedFact } from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { migrate } from '../../database';
import { eraseRef, factIdOf, keepFact } from './__testUtils__/keepFact';
import type { FactPosition } from './factCursor';
import { pageFacts, swapsBeside, type FactFilter } from './factQueries';
import { saveFactEnd } from './factStore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const user = (name: string | number) => `user:default/engineer-${name}`;
const service = (name: string) => `component:default/${name}`;
const day = (n: number) =>
  new Date(Date.UTC(2026, 2, 1) + n * 86_400_000).toISOString();
const at = day(0);
const everything: FactFilter = { at, sight: { kind: 'all' }, about: [] };

const absence = (
  name: string | number,
  from: number,
  until = from + 5,
): NewDatedFact => ({
  ...{ kind: 'absence', person: user(name) },
  ...{ from: day(from), until: day(until) },
});
const deputyFor = (ref: string, from: number): NewDatedFact => ({
  ...{ kind: 'deputy', person: user('a'), deputy: user('b'), service: ref },
  ...{ from: day(from), until: day(from + 5) },
});
const acknowledged = (entityRef: string, from: number): NewDatedFact => ({
  ...{ kind: 'acknowledgement', entityRef, role: 'security' },
  digest: `sha256:${'a'.repeat(64)}`,
  ...{ from: day(from), until: day(from + 5) },
});
const swap = (target: string, from: number): NewDatedFact => ({
  ...{ kind: 'rota-swap', target, person: user('a'), standIn: user('b') },
  ...{ from: day(from), until: day(from + 5) },
});

describe.each(databases.eachSupportedId())('pages of facts on %s', id => {
  let knex: Knex;
  beforeEach(async () => {
    knex = await databases.init(id);
    await migrate(knex);
  });

  const save = (n: number, fact: NewDatedFact) =>
    keepFact(knex, n, fact, { at, by: user('recorder') });

  /** The numbers of the facts of each page, from the front to the end. */
  async function walk(
    filter: FactFilter,
    limit: number,
    between: () => Promise<unknown> = async () => {},
  ) {
    const pages: number[][] = [];
    let after: FactPosition | undefined;
    for (let hasMore = true; hasMore; ) {
      const page = await pageFacts(knex, filter, { limit, after });
      pages.push(page.facts.map(({ factId }) => Number(factId.slice(-12))));
      hasMore = page.hasMore;
      after = page.facts.at(-1);
      await between();
    }
    return pages;
  }
  const found = async (filter: FactFilter) =>
    (await walk(filter, 200)).flat().sort((one, other) => one - other);

  it('part facts that begin at once by their ids', async () => {
    for (const n of [4, 2, 5, 1, 3]) await save(n, absence(n, 1));
    await save(6, absence(6, 0.5));
    expect(await walk(everything, 2)).toEqual([
      [6, 1],
      [2, 3],
      [4, 5],
    ]);
    const { totalItems } = await pageFacts(knex, everything, { limit: 2 });
    expect(totalItems).toBe(6);
  });

  it('give a fact that comes meanwhile once, if it is still ahead', async () => {
    for (const n of [10, 20, 30, 40]) await save(n, absence(n, n));
    const news = [
      // Ahead, at the very time of the last one and behind it, and passed.
      () => save(25, absence(25, 25)),
      () => save(41, absence(41, 40)),
      () => save(11, absence(11, 11)),
    ];
    const pages = await walk(everything, 2, async () => news.shift()?.());
    expect(pages).toEqual([
      [10, 20],
      [25, 30],
      [40, 41],
    ]);
  });

  it('stay full when what is hidden lies between', async () => {
    for (let n = 1; n <= 9; n += 1) {
      await save(n, deputyFor(service(n % 3 ? 'hidden' : 'shown'), n));
    }
    await save(10, absence('c', 10));
    await save(11, acknowledged(service('hidden'), 11));
    await save(12, acknowledged('domain:default/logistics', 12));
    const sight = { kind: 'some', refs: [service('shown')] } as const;
    const filter = { ...everything, sight };
    expect(await walk(filter, 2)).toEqual([[3, 6], [9, 10], [12]]);
    expect((await pageFacts(knex, filter, { limit: 1 })).totalItems).toBe(5);
    const none = { ...everything, sight: { kind: 'some', refs: [] } } as const;
    expect(await walk(none, 1)).toEqual([[10], [12]]);
  });

  it('stay full when facts of the erased, or changed by hand, lie between', async () => {
    for (let n = 1; n <= 9; n += 1) {
      await save(n, absence(n % 3 ? 'gone' : 'there', n));
    }
    await save(10, swap('rota:flight-ops', 10));
    await eraseRef(knex, user('gone'));
    expect(await walk(everything, 2)).toEqual([
      [3, 6],
      [9, 10],
    ]);
    const { totalItems } = await pageFacts(knex, everything, { limit: 1 });
    expect(totalItems).toBe(4);
    await knex('ownership_facts')
      .whereIn('fact_id', [factIdOf(3), factIdOf(9)])
      .update({ kind: 'holiday' });
    expect(await walk(everything, 2)).toEqual([[6, 10]]);
  });

  it('hold what is not over', async () => {
    await save(1, absence('a', -9, 0));
    await save(2, absence('b', -9, 1));
    await save(3, absence('c', -9));
    await save(4, absence('d', 9));
    await knex.transaction(tx =>
      saveFactEnd(tx, factIdOf(4), { at, by: factIdOf(0) }),
    );
    expect(await found(everything)).toEqual([2]);
  });

  it('hold what is about any subject of each list', async () => {
    await save(1, absence('a', 1));
    await save(2, deputyFor(service('arrival-delay'), 2));
    await save(3, swap('rota:flight-ops', 3));
    await save(4, swap('rota:other', 4));
    await save(5, acknowledged(service('arrival-delay'), 5));
    await save(6, absence('elsewhere', 6));
    const about = (...lists: FactFilter['about']) =>
      found({ ...everything, about: lists });
    expect(await about({ people: [user('b')] })).toEqual([2, 3, 4]);
    expect(await about({ services: [service('arrival-delay')] })).toEqual([
      2, 5,
    ]);
    const rotas = ['rota:flight-ops'];
    expect(await about({ rotas })).toEqual([3]);
    expect(await about({ people: [user('a')] }, { rotas })).toEqual([3]);
    const any = { people: [user('elsewhere')], rotas };
    expect(await about(any)).toEqual([3, 6]);
    expect(await about({ people: [] })).toEqual([]);
    expect(await about({ people: [user('unheard-of')] })).toEqual([]);
  });

  it('are about thousands of people as well', async () => {
    await save(1, absence(1, 1));
    await save(2, absence('elsewhere', 2));
    for (let n = 3; n <= 150; n += 1) await save(n, absence(n, 3));
    const people = Array.from({ length: 20_000 }, (_, n) => user(n));
    const filter = { ...everything, about: [{ people }] };
    const page = await pageFacts(knex, filter, { limit: 3 });
    expect(page).toMatchObject({ totalItems: 149, hasMore: true });
    expect(page.facts.map(({ factId }) => factId)).toEqual(
      [1, 3, 4].map(factIdOf),
    );
  });

  it('find the swaps that lie beside those of a page', async () => {
    await save(1, swap('rota:flight-ops', 1));
    await save(2, swap('rota:flight-ops', 4));
    await save(3, swap('rota:flight-ops', 6));
    await save(4, swap('rota:other', 1));
    await save(5, absence('a', 1));
    const { facts } = await pageFacts(knex, everything, { limit: 1 });
    const beside = await swapsBeside(knex, at, facts);
    expect(beside.map(({ factId }) => factId).sort()).toEqual(
      [1, 2].map(factIdOf),
    );
    expect(await swapsBeside(knex, at, [])).toEqual([]);
  });
});
