import {
  resolvePackagePath,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/**
 * Gives the plugin's database, migrated, from the first call on. Nothing is
 * opened before: a context that stores nothing runs without one. A failure is
 * not remembered, so the next call tries again.
 */
export function openDatabase(
  database: DatabaseService,
  onOpen: (knex: Knex) => Promise<void> = async () => {},
): () => Promise<Knex> {
  let opened: Promise<Knex> | undefined;
  return async () => {
    opened ??= (async () => {
      const knex = await database.getClient();
      if (!database.migrations?.skip) await migrate(knex);
      await onOpen(knex);
      return knex;
    })().catch(error => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
}

/** Brings a database to the newest schema. */
export async function migrate(knex: Knex): Promise<void> {
  await knex.migrate.latest({
    directory: resolvePackagePath(
      '@pitwall/plugin-mlops-backend',
      'migrations',
    ),
  });
}
