import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import type { NewDatedFact } from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { migrate } from '../../database';
import { record } from '../../../dev/ledgerOf';
import { eraseRef, factIdOf, keepFact } from './__testUtils__/keepFact';
import { listFacts, readFact, saveFactEnd } from './factStore';

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

  const save = (n: number, fact: NewDatedFact) =>
    keepFact(knex, n, fact, { at: now, by });

  it.each(facts.map((fact, n) => [n, fact] as const))(
    'give back fact %i as it was kept',
    async (n, fact) => {
      await save(n, fact);
      const kept = {
        ...{ ...fact, factId: factIdOf(n), recordedAt: now },
        recordedBy: { entityRef: by, title: by },
      };
      expect(await readFact(knex, factIdOf(n))).toEqual(kept);
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
    expect(await listed(now)).toEqual([factIdOf(2), factIdOf(1)]);
    const end = { at: '2026-04-01T00:00:00.000Z', by: factIdOf(9) };
    await knex.transaction(tx => saveFactEnd(tx, factIdOf(2), end));
    // Once more changes nothing.
    await knex.transaction(tx =>
      saveFactEnd(tx, factIdOf(2), { ...end, at: now }),
    );
    expect((await readFact(knex, factIdOf(2)))?.endedAt).toBe(end.at);
    expect(await listed('2026-03-31T00:00:00.000Z')).toHaveLength(2);
    expect(await listed(end.at)).toEqual([factIdOf(1)]);
    expect(await listed(period.until)).toEqual([]);
  });

  it('are about nobody once the person was erased', async () => {
    const [deputy] = facts;
    await save(1, deputy);
    await eraseRef(knex, by);
    expect(await listFacts(knex, now)).toEqual([
      { ...deputy, factId: factIdOf(1), recordedAt: now },
    ]);
    await eraseRef(knex, other);
    expect(await listFacts(knex, now)).toEqual([]);
    expect(await readFact(knex, factIdOf(1))).toBeUndefined();
  });

  it('go with their migration, unless the ledger speaks of them', async () => {
    const directory = resolvePackagePath(
      '@pitwall/plugin-mlops-backend',
      'migrations',
    );
    const name = '20261126100000_ownership.js';
    await record(knex, 'dated-fact/1', [{ factId: factIdOf(1) }]);
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
