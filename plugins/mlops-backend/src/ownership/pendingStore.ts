import type { Knex } from 'knex';

const table = 'ownership_pending_changes';

interface PendingRow {
  service_ref: string;
  digest: string;
  since: string;
}

/** The changes of control roles that wait in one service, by their digests. */
export interface PendingOfService {
  readonly serviceRef: string;
  readonly digests: readonly string[];
}

/**
 * Keeps what waits in each of these services: what waited before keeps its
 * instant, and what waits no more is forgotten, so that it waits anew when it
 * comes back. Several processes may do so at once.
 *
 * @param at - since when the rest waits
 */
export async function savePending(
  knex: Knex,
  services: readonly PendingOfService[],
  at: string,
): Promise<void> {
  if (services.length === 0) return;
  const known = await knex<PendingRow>(table)
    .whereIn(
      'service_ref',
      services.map(({ serviceRef }) => serviceRef),
    )
    .select('service_ref', 'digest');
  const waiting = new Map(
    services.map(({ serviceRef, digests }) => [serviceRef, new Set(digests)]),
  );
  for (const { service_ref, digest } of known) {
    if (waiting.get(service_ref)?.delete(digest)) continue;
    await knex<PendingRow>(table).where({ service_ref, digest }).delete();
  }
  const fresh = [...waiting].flatMap(([service_ref, digests]) =>
    [...digests].map(digest => ({ service_ref, digest, since: at })),
  );
  await keep(knex, fresh);
}

/**
 * Since when each of these changes of a service waits, by its digest. What is
 * not kept yet, since it was written or taken back a moment ago, is kept now:
 * whoever asks next is told the same.
 *
 * @param at - since when what is new waits
 */
export async function pendingSince(
  knex: Knex,
  { serviceRef, digests }: PendingOfService,
  at: string,
): Promise<ReadonlyMap<string, string>> {
  const known = await readSince(knex, serviceRef);
  const fresh = digests.filter(digest => !known.has(digest));
  if (fresh.length === 0) return known;
  await keep(
    knex,
    fresh.map(digest => ({ service_ref: serviceRef, digest, since: at })),
  );
  return readSince(knex, serviceRef);
}

async function readSince(
  knex: Knex,
  serviceRef: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await knex<PendingRow>(table)
    .where('service_ref', serviceRef)
    .select('digest', 'since');
  return new Map(rows.map(({ digest, since }) => [digest, since]));
}

/** Of two who keep the same at once, the first one counts. */
async function keep(knex: Knex, rows: readonly PendingRow[]): Promise<void> {
  if (rows.length === 0) return;
  await knex<PendingRow>(table)
    .insert([...rows])
    .onConflict(['service_ref', 'digest'])
    .ignore();
}
