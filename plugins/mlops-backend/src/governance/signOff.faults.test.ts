import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { migrate } from '../database';
import { doomPostgres } from '../../dev/doomPostgres';
import { doomSqlite } from '../../dev/doomSqlite';
import { governanceOf } from '../../dev/governance/governanceOf';
import { requireAgreement } from '../../dev/governance/requireAgreement';
import { sqliteFile } from '../../dev/sqliteFile';

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
const data = 'data-lineage-and-pii';
// More than a signature takes, reads before the transaction included.
const most = 40;

/** A review with one signature still to come, and how to give it. */
async function lastSlot(knex: Knex) {
  const suite = governanceOf(knex);
  const review = await suite.open(await suite.register());
  const digest = await suite.request(review, data);
  await suite.sign(review, data, 'carl', { slot: 'compliance', digest });
  return (over: Knex) =>
    governanceOf(over).sign(review, data, 'dana', {
      ...{ slot: 'data-owner', digest, verdict: 'sendBack' },
      reason: 'Which systems?',
    });
}

/**
 * Kills the database ahead of each statement of a signature in turn, until one
 * gets through; requires each time that state and ledger agree and that the
 * signature either happened as a whole or not at all.
 */
async function killEverywhere(
  knex: () => Knex,
  killAt: (
    n: number,
    sign: (over: Knex) => Promise<unknown>,
  ) => Promise<'killed' | 'through'>,
) {
  const sign = await lastSlot(knex());
  const entries = await requireAgreement(knex());
  const texts = (await knex()('ledger_texts')).length;
  let killed = 0;
  for (let n = 1; n <= most; n += 1) {
    const outcome = await killAt(n, sign);
    if (outcome === 'through') break;
    killed += 1;
    expect(await requireAgreement(knex())).toBe(entries);
    expect(await knex()('ledger_texts')).toHaveLength(texts);
  }
  expect(await requireAgreement(knex())).toBe(entries + 1);
  return killed;
}

// BEGIN, the lock, the stream, the reason, the actors, the projection (2), the
// head, the entry and COMMIT.
const least = 10;

describe('a signature whose database goes away', () => {
  it.each(databases.eachSupportedId())(
    'happens as a whole or not at all on %s',
    async id => {
      const knex = await databases.init(id);
      await migrate(knex);
      const killed = await killEverywhere(
        () => knex,
        async (n, sign) => {
          const { doomed, calls } = await doomPostgres(knex, n);
          const failed = await sign(doomed).then(
            () => false,
            () => true,
          );
          await doomed.destroy();
          const isKilled = calls() >= n;
          // Reads before the transaction may begin again on a new connection.
          expect(failed || !isKilled).toBe(true);
          return isKilled ? 'killed' : 'through';
        },
      );
      expect(killed).toBeGreaterThan(least);
      expect(killed).toBeLessThan(most);
    },
  );

  describe('SQLITE_3', () => {
    const open = sqliteFile();

    it('happens as a whole or not at all', async () => {
      let knex = open();
      await migrate(knex);
      const killed = await killEverywhere(
        () => knex,
        async (n, sign) => {
          const calls = await doomSqlite(knex, n);
          await sign(knex).catch(() => {});
          const isKilled = calls() >= n;
          await knex.destroy();
          knex = open();
          return isKilled ? 'killed' : 'through';
        },
      );
      await knex.destroy();
      expect(killed).toBeGreaterThan(least);
      expect(killed).toBeLessThan(most);
    });
  });
});
