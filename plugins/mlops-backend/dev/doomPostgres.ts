import createKnex, { type Knex } from 'knex';
import { beforeCall } from './beforeCall';

/**
 * Another connection to the PostgreSQL database of a test, which the server
 * ends ahead of its n-th statement.
 *
 * @returns the connection, to be destroyed by the test, and how many statements
 * it ran so far
 */
export async function doomPostgres(
  knex: Knex,
  n: number,
): Promise<{ readonly doomed: Knex; readonly calls: () => number }> {
  const { client, connection } = knex.client.config;
  const doomed: Knex = createKnex({
    ...{ client, connection, pool: { min: 1, max: 1 } },
  });
  const raw = await doomed.client.acquireConnection();
  const calls = beforeCall(raw, 'query', n, async () => {
    await knex.raw('select pg_terminate_backend(?)', [raw.processID]);
  });
  await doomed.client.releaseConnection(raw);
  return { doomed, calls };
}
