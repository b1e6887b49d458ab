import type { Knex } from 'knex';
import type { FleetRow } from './fleetRow';

const services = 'fleet_services';
const reading = 'fleet_reading';

interface ServiceRow {
  service_ref: string;
  sort_key: string;
  search_text: string;
  lifecycle: string;
  has_violations: number;
  pipeline: string | null;
  input_digest: string;
  entry: string;
}

/** What each row was computed from, by service. */
export async function readInputDigests(
  knex: Knex,
): Promise<Map<string, string>> {
  const rows = await knex<ServiceRow>(services).select(
    'service_ref',
    'input_digest',
  );
  return new Map(rows.map(row => [row.service_ref, row.input_digest]));
}

/**
 * Writes rows, new or changed. Several processes may do so at once: rows are
 * locked in the order given, so give them in order of their refs.
 */
export async function saveFleetRows(
  knex: Knex,
  rows: readonly FleetRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await knex<ServiceRow>(services)
    .insert(
      rows.map(row => ({
        service_ref: row.serviceRef,
        sort_key: row.sortKey,
        search_text: row.searchText,
        lifecycle: row.lifecycle,
        has_violations: row.hasViolations ? 1 : 0,
        pipeline: row.pipeline ?? null,
        input_digest: row.inputDigest,
        entry: JSON.stringify(row.entry),
      })),
    )
    .onConflict('service_ref')
    .merge();
}

/** Removes services that went away. */
export async function removeFleetRows(
  knex: Knex,
  serviceRefs: readonly string[],
): Promise<void> {
  await knex<ServiceRow>(services)
    .whereIn('service_ref', [...serviceRefs])
    .delete();
}

/** Remembers when the catalog was read for what the projection holds. */
export async function markCatalogRead(
  knex: Knex,
  instant: string,
): Promise<void> {
  await knex(reading)
    .insert({ id: 1, catalog_read_at: instant })
    .onConflict('id')
    .merge();
}

/** When the catalog was last read; undefined before the first time. */
export async function readCatalogInstant(
  knex: Knex,
): Promise<string | undefined> {
  const row = await knex(reading).where({ id: 1 }).first('catalog_read_at');
  return row?.catalog_read_at;
}
