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
  if (fresh.length === 0) return;
  await knex<PendingRow>(table)
    .insert(fresh)
    .onConflict(['service_ref', 'digest'])
    .ignore();
}

/** Since when each change of a service waits, by its digest. */
export async function readPendingSince(
  knex: Knex,
  serviceRef: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await knex<PendingRow>(table)
    .where('service_ref', serviceRef)
    .select('digest', 'since');
  return new Map(rows.map(({ digest, since }) => [digest, since]));
}
