import type { Knex } from 'knex';
import { beforeCall } from './beforeCall';

/**
 * Closes the one connection of an SQLite database ahead of its n-th statement
 * from now on.
 *
 * @returns how many statements it was given so far
 */
export async function doomSqlite(knex: Knex, n: number): Promise<() => number> {
  const raw = await knex.client.acquireConnection();
  const calls = beforeCall(raw, 'prepare', n, () => raw.close());
  await knex.client.releaseConnection(raw);
  return calls;
}
