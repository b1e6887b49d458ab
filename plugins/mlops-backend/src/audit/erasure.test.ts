import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { migrate } from '../database';
import { actorIdOf, actorsOf, actorWith, eraseActor } from './actorStore';
import { eraseText, openTexts, sealText } from './textStore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const ada = { kind: 'user', ref: 'user:default/ada' } as const;

describe.each(databases.eachSupportedId())('beside the log on %s', id => {
  let knex: Knex;
  beforeEach(async () => {
    knex = await databases.init(id);
    await migrate(knex);
  });

  const idOf = (actor: Parameters<typeof actorIdOf>[1]) =>
    knex.transaction(tx => actorIdOf(tx, actor));
  const seal = (text: string) => knex.transaction(tx => sealText(tx, text));

  it('an actor has one id, and another where somebody acts for them', async () => {
    const first = await idOf(ada);
    expect(await idOf(ada)).toBe(first);
    const others = [
      await idOf({ ...ada, kind: 'delegatedUser' }),
      await idOf({ kind: 'service', ref: 'pipeline:ci' }),
    ];
    expect(new Set([first, ...others]).size).toBe(3);
    expect(await actorsOf(knex, [first, ...others])).toEqual(
      new Map([
        [first, ada],
        [others[0], { ...ada, kind: 'delegatedUser' }],
        [others[1], { kind: 'service', ref: 'pipeline:ci' }],
      ]),
    );
  });

  it('an erased actor is nobody, and gets another id later', async () => {
    const first = await idOf(ada);
    await eraseActor(knex, ada);
    expect(await actorsOf(knex, [first])).toEqual(new Map());
    expect(JSON.stringify(await knex('ledger_actors'))).not.toContain('/ada');
    expect(await idOf(ada)).not.toBe(first);
    // Several can be erased.
    await eraseActor(knex, ada);
    expect(await knex('ledger_actors')).toHaveLength(2);
  });

  it('an actor is found together with others, and met once in a transaction', async () => {
    const bob = { ...ada, ref: 'user:default/bob' };
    const [first, other] = [await idOf(ada), await idOf(bob)];
    await knex.transaction(async tx => {
      const statements = vi.fn();
      tx.on('query', statements);
      expect(await actorWith(tx, ada, [other, first, other])).toEqual({
        id: first,
        others: new Map([
          [first, ada],
          [other, bob],
        ]),
      });
      expect(await actorIdOf(tx, ada)).toBe(first);
      expect(statements).toHaveBeenCalledTimes(1);
      const carl = { ...ada, ref: 'user:default/carl' };
      const { id: fresh, others } = await actorWith(tx, carl, [other]);
      expect(others).toEqual(new Map([[other, bob]]));
      expect(await actorIdOf(tx, carl)).toBe(fresh);
      // Met already, and the others are asked for all the same.
      expect(await actorWith(tx, ada, [other])).toEqual({
        ...{ id: first, others },
      });
    });
    await eraseActor(knex, ada);
    const next = await knex.transaction(tx => actorWith(tx, ada, [first]));
    expect(next.id).not.toBe(first);
    expect(next.others).toEqual(new Map());
  });

  it('an id cannot be passed on to somebody else', async () => {
    const first = await idOf(ada);
    await knex('ledger_actors').update({ ref: 'user:default/bob' });
    expect(await actorsOf(knex, [first])).toEqual(new Map());
  });

  it('equal texts have different commitments', async () => {
    const [one, two] = [await seal('yes'), await seal('yes')];
    expect(one).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(one).not.toBe(two);
    expect((await openTexts(knex, [one, two])).size).toBe(2);
  });

  it('a text that was erased or changed is not shown', async () => {
    const [kept, erased, changed] = [
      await seal('kept'),
      await seal('erased'),
      await seal('changed'),
    ];
    await eraseText(knex, erased);
    await knex('ledger_texts')
      .where({ commitment: changed })
      .update({ text: 'something else' });
    expect(await openTexts(knex, [kept, erased, changed, 'unknown'])).toEqual(
      new Map([[kept, 'kept']]),
    );
    expect(JSON.stringify(await knex('ledger_texts'))).not.toContain('erased"');
  });
});
