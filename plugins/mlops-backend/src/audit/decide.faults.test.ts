import { TestDatabases } from '@backstage/backend-test-utils';
import createKnex, { type Knex } from 'knex';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { migrate } from '../database';
import { createVotes, requireAgreement, vote } from '../../dev/votes';

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

// BEGIN, the stream, the vote, the actor (three times), the head with the
// version, the entry, COMMIT
const statements = 9;

/** Runs `before` ahead of the n-th call of a method. */
function beforeCall(
  target: Record<string, unknown>,
  method: string,
  n: number,
  before: () => Promise<void> | void,
): () => number {
  const original = target[method];
  if (typeof original !== 'function') throw new Error(`no ${method}`);
  let calls = 0;
  target[method] = (...args: unknown[]) => {
    calls += 1;
    const run = () => original.apply(target, args);
    if (calls !== n) return run();
    const waited = before();
    return waited ? waited.then(run) : run();
  };
  return () => calls;
}

const killPoints = Array.from({ length: statements }, (_, n) => n + 1);

describe('a decision whose database goes away', () => {
  describe.each(databases.eachSupportedId())('%s', id => {
    it('leaves state and ledger in agreement at every statement', async () => {
      const knex = await databases.init(id);
      await migrate(knex);
      await createVotes(knex);
      await vote(knex, 'review/1', 'first');
      const { client, connection } = knex.client.config;
      for (const killed of killPoints) {
        const doomed: Knex = createKnex({
          ...{ client, connection, pool: { min: 1, max: 1 } },
        });
        const raw = await doomed.client.acquireConnection();
        const calls = beforeCall(raw, 'query', killed, async () => {
          await knex.raw('select pg_terminate_backend(?)', [raw.processID]);
        });
        await doomed.client.releaseConnection(raw);
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
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(path.join(os.tmpdir(), 'ledger-'));
    });
    afterAll(() => rm(folder, { recursive: true }));

    const open = () =>
      createKnex({
        client: 'better-sqlite3',
        connection: { filename: path.join(folder, 'ledger.sqlite') },
        useNullAsDefault: true,
        pool: { min: 1, max: 1 },
      });

    it('leaves state and ledger in agreement at every statement', async () => {
      let knex = open();
      await migrate(knex);
      await createVotes(knex);
      await vote(knex, 'review/1', 'first');
      for (const killed of killPoints) {
        const raw = await knex.client.acquireConnection();
        const calls = beforeCall(raw, 'prepare', killed, () => raw.close());
        await knex.client.releaseConnection(raw);
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
