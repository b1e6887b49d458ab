import type { Knex } from 'knex';
import type { Rename } from './moveRows';

const table = 'registry_renames';

interface RenameRow {
  former_ref: string;
  service_ref: string;
  renamed_at: string;
}

/**
 * What the service is called now whose history was moved away from a ref;
 * undefined when none was.
 */
export async function readRename(
  knex: Knex | Knex.Transaction,
  formerRef: string,
): Promise<string | undefined> {
  const row = await knex<RenameRow>(table)
    .where({ former_ref: formerRef })
    .first('service_ref');
  return row?.service_ref;
}

/** Every former name with the name of today. */
export async function readRenames(
  knex: Knex,
): Promise<ReadonlyMap<string, string>> {
  const rows = await knex<RenameRow>(table).select('former_ref', 'service_ref');
  return new Map(rows.map(row => [row.former_ref, row.service_ref]));
}

/**
 * Keeps that a service was renamed. The last service to give up a name is the
 * one that is meant by it, and a name that is in use again is no former one.
 */
export async function saveRename(
  tx: Knex.Transaction,
  { from, to }: Rename,
  at: string,
): Promise<void> {
  await tx<RenameRow>(table)
    .insert({ former_ref: from, service_ref: to, renamed_at: at })
    .onConflict('former_ref')
    .merge();
  await tx<RenameRow>(table).where({ former_ref: to }).delete();
}

/**
 * Lets one rename at a time pass until the transaction ends, so that of two
 * replicas the second one sees what the first one did.
 */
export async function holdRenames(tx: Knex.Transaction): Promise<void> {
  // SQLite has one connection, which is a queue of its own.
  if (!tx.client.config.client.includes('pg')) return;
  await tx.raw(
    "select pg_advisory_xact_lock(hashtextextended('mlops-service-renames', 0))",
  );
}
