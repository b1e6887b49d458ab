import type { FleetService } from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import type { FleetPosition } from './fleetCursor';
import { foldText } from './fleetRow';
import type { FleetSight } from './FleetVisibility';

const services = 'fleet_services';

/** What a reader filters the list by. */
export interface FleetFilter {
  readonly search?: string;
  readonly lifecycle?: string;
  readonly onlyViolations?: boolean;
}

/** Services and figures of one lifecycle. */
export interface LifecycleCount {
  readonly lifecycle: string;
  readonly services: number;
  readonly withViolations: number;
}

/** Some services after a position, in the order of the list. */
export async function listFleet(
  knex: Knex,
  sight: FleetSight,
  filter: FleetFilter,
  page: { readonly limit: number; readonly after?: FleetPosition },
): Promise<{ position: FleetPosition; entry: FleetService }[]> {
  const query = filtered(seen(knex, sight), filter)
    .select('sort_key', 'service_ref', 'entry')
    .orderBy([{ column: 'sort_key' }, { column: 'service_ref' }])
    .limit(page.limit);
  const { after } = page;
  if (after) {
    query.andWhereRaw('(sort_key, service_ref) > (?, ?)', [
      after.sortKey,
      after.serviceRef,
    ]);
  }
  const rows: { sort_key: string; service_ref: string; entry: string }[] =
    await query;
  return rows.map(row => ({
    position: { sortKey: row.sort_key, serviceRef: row.service_ref },
    // Written by this suite, and parsed by the contract before it is answered.
    entry: JSON.parse(row.entry),
  }));
}

/** How many services there are after filtering. */
export async function countFleet(
  knex: Knex,
  sight: FleetSight,
  filter: FleetFilter,
): Promise<number> {
  const [row] = await filtered(seen(knex, sight), filter).count({ n: '*' });
  return Number(row.n);
}

/** The figures of the whole fleet as far as it is seen, by lifecycle. */
export async function countLifecycles(
  knex: Knex,
  sight: FleetSight,
): Promise<LifecycleCount[]> {
  const rows: { lifecycle: string; n: unknown; v: unknown }[] = await seen(
    knex,
    sight,
  )
    .select('lifecycle')
    .count({ n: '*' })
    .sum({ v: 'has_violations' })
    .groupBy('lifecycle');
  // PostgreSQL answers counts and sums as text.
  return rows.map(({ lifecycle, n, v }) => ({
    lifecycle,
    services: Number(n),
    withViolations: Number(v),
  }));
}

function seen(knex: Knex, sight: FleetSight): Knex.QueryBuilder {
  const query = knex(services);
  switch (sight.kind) {
    case 'all':
      return query;
    case 'some':
      return query.whereRaw(isInList(knex), [JSON.stringify(sight.refs)]);
    case 'pipeline':
      return query.where(own => {
        own.where('pipeline', sight.subject);
        for (const pattern of sight.patterns) {
          if (pattern.endsWith('*')) {
            const start = pattern.slice(0, -1);
            own.orWhereRaw('substr(service_ref, 1, ?) = ?', [
              start.length,
              start,
            ]);
          } else {
            own.orWhere('service_ref', pattern);
          }
        }
      });
    default:
      throw new Error(`Unknown sight ${JSON.stringify(sight satisfies never)}`);
  }
}

/** A list of any length as one parameter: both engines bound their number. */
function isInList(knex: Knex): string {
  return knex.client.config.client.includes('pg')
    ? 'service_ref in (select jsonb_array_elements_text(?::jsonb))'
    : 'service_ref in (select value from json_each(?))';
}

function filtered(
  query: Knex.QueryBuilder,
  { search, lifecycle, onlyViolations }: FleetFilter,
): Knex.QueryBuilder {
  const term = search && foldText(search).trim();
  if (term) {
    query.andWhereRaw(`search_text like ? escape '\\'`, [
      `%${term.replace(/[\\%_]/g, found => `\\${found}`)}%`,
    ]);
  }
  if (lifecycle) query.andWhere('lifecycle', lifecycle);
  if (onlyViolations) query.andWhere('has_violations', 1);
  return query;
}
