import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import type { NewDatedFact } from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { actorIdOf, sealText } from '../../audit';
import { migrate } from '../../database';
import { record } from '../../../dev/ledgerOf';
import {
  holdFacts,
  idsOfPeople,
  insertFact,
  listFacts,
  readFact,
  saveFactEnd,
} from './factStore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const period = {
  from: '2026-03-29T00:00:00.000Z',
  until: '2026-04-05T00:00:00.000Z',
};
const now = '2026-03-29T00:30:00.000Z';
const person = 'user:default/mlops-engineer-1';
const other = 'user:default/mlops-engineer-2';
const service = 'component:default/arrival-delay';
const by = 'user:default/product-manager-1';

const facts: NewDatedFact[] = [
  { kind: 'deputy', person, deputy: other, ...period },
  {
    ...{ kind: 'deputy', person, deputy: other, ...period },
    ...{ role: 'mlops-engineer', service },
  },
  { kind: 'absence', person, ...period },
  {
    ...{ kind: 'rota-swap', target: 'rota:flight-ops' },
    ...{ person, standIn: other, ...period },
  },
  {
    ...{ kind: 'hand-over', service, role: 'mlops-engineer' },
    ...{ person, successor: other, note: 'Größe „x“', ...period },
  },
  {
    ...{ kind: 'acknowledgement', entityRef: service, role: 'security' },
    ...{ digest: `sha256:${'a'.repeat(64)}`, ...period },
  },
];

describe.each(databases.eachSupportedId())('the facts on %s', id => {
  let knex: Knex;
  beforeEach(async () => {
    knex = await databases.init(id);
    await migrate(knex);
  });

  const idOf = (n: number) =>
    `0199c6d2-0000-7000-8000-${String(n).padStart(12, '0')}`;
  const save = (n: number, fact: NewDatedFact) =>
    knex.transaction(async tx => {
      await holdFacts(tx);
      await insertFact(tx, {
        ...{ factId: idOf(n), fact, people: await idsOfPeople(tx, fact) },
        ...('note' in fact &&
          fact.note && { note: await sealText(tx, fact.note) }),
        recordedAt: now,
        recordedBy: await actorIdOf(tx, { kind: 'user', ref: by }),
      });
    });
  const erase = (ref: string) =>
    knex('ledger_actors')
      .where({ ref })
      .update({ kind: null, ref: null, salt: null });

  it.each(facts.map((fact, n) => [n, fact] as const))(
    'give back fact %i as it was kept',
    async (n, fact) => {
      await save(n, fact);
      const kept = {
        ...{ ...fact, factId: idOf(n), recordedAt: now },
        recordedBy: { entityRef: by, title: by },
      };
      expect(await readFact(knex, idOf(n))).toEqual(kept);
      expect(await listFacts(knex, now)).toEqual([kept]);
    },
  );

  it('name nobody but by the ids of the ledger', async () => {
    for (const [n, fact] of facts.entries()) await save(n, fact);
    const rows = JSON.stringify(await knex('ownership_facts'));
    expect(rows).not.toContain('user:');
    expect(rows).not.toContain('Größe');
  });

  it('are listed until they are over, whatever ends them', async () => {
    const [deputy, , absence] = facts;
    await save(1, { ...absence, from: '2026-03-30T00:00:00.000Z' });
    await save(2, deputy);
    const listed = async (at: string) =>
      (await listFacts(knex, at)).map(({ factId }) => factId);
    expect(await listed(now)).toEqual([idOf(2), idOf(1)]);
    const end = { at: '2026-04-01T00:00:00.000Z', by: idOf(9) };
    await knex.transaction(tx => saveFactEnd(tx, idOf(2), end));
    // Once more changes nothing.
    await knex.transaction(tx => saveFactEnd(tx, idOf(2), { ...end, at: now }));
    expect((await readFact(knex, idOf(2)))?.endedAt).toBe(end.at);
    expect(await listed('2026-03-31T00:00:00.000Z')).toHaveLength(2);
    expect(await listed(end.at)).toEqual([idOf(1)]);
    expect(await listed(period.until)).toEqual([]);
  });

  it('are about nobody once the person was erased', async () => {
    const [deputy] = facts;
    await save(1, deputy);
    await erase(by);
    expect(await listFacts(knex, now)).toEqual([
      { ...deputy, factId: idOf(1), recordedAt: now },
    ]);
    await erase(other);
    expect(await listFacts(knex, now)).toEqual([]);
    expect(await readFact(knex, idOf(1))).toBeUndefined();
  });

  it('go with their migration, unless the ledger speaks of them', async () => {
    const directory = resolvePackagePath(
      '@pitwall/plugin-mlops-backend',
      'migrations',
    );
    const name = '20261126100000_ownership.js';
    await record(knex, 'dated-fact/1', [{ factId: idOf(1) }]);
    await knex.migrate.down({ directory, name });
    expect(await knex.schema.hasTable('ownership_facts')).toBe(false);
    await migrate(knex);
    await knex('ledger_entries').update({
      type: 'mlops.ownership.absence-recorded@1',
    });
    await expect(knex.migrate.down({ directory, name })).rejects.toThrow(
      'The ledger holds dated facts or calls; this migration stays.',
    );
  });
});
