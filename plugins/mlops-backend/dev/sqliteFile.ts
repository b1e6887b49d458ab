import createKnex, { type Knex } from 'knex';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/**
 * An SQLite database in a file of its own, so that it outlives its connection;
 * the file goes when the tests around are over.
 *
 * @returns what opens it
 */
export function sqliteFile(): () => Knex {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'pitwall-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  return () =>
    createKnex({
      client: 'better-sqlite3',
      connection: { filename: path.join(folder, 'database.sqlite') },
      useNullAsDefault: true,
      pool: { min: 1, max: 1 },
    });
}
