import { TestDatabases } from '@backstage/backend-test-utils';
import { migrate } from '../database';
import { doomPostgres } from '../../dev/doomPostgres';
import { doomSqlite } from '../../dev/doomSqlite';
import { sqliteFile } from '../../dev/sqliteFile';
import { createVotes, requireAgreement, vote } from '../../dev/votes';

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

// BEGIN, the stream, the vote, the actor (three times), the head with the
// version, the entry, COMMIT
const statements = 9;

const killPoints = Array.from({ length: statements }, (_, n) => n + 1);

describe('a decision whose database goes away', () => {
  describe.each(databases.eachSupportedId())('%s', id => {
    it('leaves state and ledger in agreement at every statement', async () => {
      const knex = await databases.init(id);
      await migrate(knex);
      await createVotes(knex);
      await vote(knex, 'review/1', 'first');
      for (const killed of killPoints) {
        const { doomed, calls } = await doomPostgres(knex, killed);
        await expect(vote(doomed, 'review/1', `n-${killed}`)).rejects.toThrow();
        expect(calls()).toBeGreaterThanOrEqual(killed);
        await doomed.destroy();
        expect(await requireAgreement(knex)).toBe(1);
      }
      await vote(knex, 'review/1', 'last');
      expect(await requireAgreement(knex)).toBe(2);
    });
  });

  describe('SQLITE_3', () => {
    const open = sqliteFile();

    it('leaves state and ledger in agreement at every statement', async () => {
      let knex = open();
      await migrate(knex);
      await createVotes(knex);
      await vote(knex, 'review/1', 'first');
      for (const killed of killPoints) {
        const calls = await doomSqlite(knex, killed);
        await expect(vote(knex, 'review/1', `n-${killed}`)).rejects.toThrow();
        expect(calls()).toBeGreaterThanOrEqual(killed);
        await knex.destroy();
        knex = open();
        expect(await requireAgreement(knex)).toBe(1);
      }
      await vote(knex, 'review/1', 'last');
      expect(await requireAgreement(knex)).toBe(2);
      await knex.destroy();
    });
  });
});
