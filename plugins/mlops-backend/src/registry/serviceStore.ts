import type { Knex } from 'knex';

const table = 'registry_services';

interface Row {
  service_ref: string;
  last_ordinal: number;
}

/**
 * Holds a service until the transaction ends, so that nobody else registers or
 * deploys for it meanwhile, and answers the ordinal of its newest version; 0
 * when it has none.
 */
export async function holdService(
  tx: Knex.Transaction,
  serviceRef: string,
): Promise<number> {
  await tx<Row>(table)
    .insert({ service_ref: serviceRef, last_ordinal: 0 })
    .onConflict('service_ref')
    .ignore();
  // SQLite has one connection: there the lock is the transaction itself.
  const row = await tx<Row>(table)
    .where({ service_ref: serviceRef })
    .forUpdate()
    .first();
  if (!row) throw new Error(`The registry lost the row of ${serviceRef}`);
  return row.last_ordinal;
}

/** Remembers the ordinal of the newest version of a service that is held. */
export async function saveOrdinal(
  tx: Knex.Transaction,
  serviceRef: string,
  ordinal: number,
): Promise<void> {
  await tx<Row>(table)
    .where({ service_ref: serviceRef })
    .update({ last_ordinal: ordinal });
}
