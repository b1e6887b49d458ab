import type { ReviewState, Role } from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import type { OpenSlotRow, ReviewRow } from './reviewStore';

const reviews = 'governance_reviews';
const openSlots = 'governance_open_slots';

/** Which services a reader sees. */
export type ServiceSight =
  | { readonly kind: 'all' }
  | { readonly kind: 'some'; readonly refs: readonly string[] };

/** What a reader filters reviews by. */
export interface ReviewFilter {
  readonly service?: string;
  readonly state?: ReviewState;
}

/** Reviews below an id, the newest first. */
export async function listReviews(
  knex: Knex,
  sight: ServiceSight,
  filter: ReviewFilter & { readonly now: string },
  page: { readonly limit: number; readonly below?: string },
): Promise<ReviewRow[]> {
  const query = filtered(seen(knex, reviews, sight), filter)
    .orderBy('review_id', 'desc')
    .limit(page.limit);
  if (page.below !== undefined) query.andWhere('review_id', '<', page.below);
  return query;
}

/** How many reviews there are after filtering. */
export async function countReviews(
  knex: Knex,
  sight: ServiceSight,
  filter: ReviewFilter & { readonly now: string },
): Promise<number> {
  const [row] = await filtered(seen(knex, reviews, sight), filter).count({
    n: '*',
  });
  return Number(row.n);
}

/** Services in which somebody is asked to sign, with the roles asked. */
export async function rolesAsked(
  knex: Knex,
  sight: ServiceSight,
): Promise<{ service_ref: string; role: Role }[]> {
  return seen(knex, openSlots, sight).distinct('service_ref', 'role');
}

/** Open slots of some roles, the most urgent first. */
export async function openSlotsFor(
  knex: Knex,
  asked: readonly { readonly service_ref: string; readonly role: Role }[],
  limit: number,
): Promise<OpenSlotRow[]> {
  if (asked.length === 0) return [];
  const services = new Map<string, string[]>();
  for (const { service_ref: service, role } of asked) {
    services.set(role, [...(services.get(role) ?? []), service]);
  }
  return knex<OpenSlotRow>(openSlots)
    .where(any => {
      for (const [role, refs] of services) {
        any.orWhere(one =>
          one
            .where({ role })
            .andWhereRaw(isInList(knex), [JSON.stringify(refs)]),
        );
      }
    })
    .orderBy([{ column: 'due' }, { column: 'review_id' }, { column: 'slot' }])
    .limit(limit);
}

function seen(
  knex: Knex,
  table: string,
  sight: ServiceSight,
): Knex.QueryBuilder {
  const query = knex(table);
  return sight.kind === 'all'
    ? query
    : query.whereRaw(isInList(knex), [JSON.stringify(sight.refs)]);
}

/** The state a review is in now: what is recorded, and what time made of it. */
function filtered(
  query: Knex.QueryBuilder,
  { service, state, now }: ReviewFilter & { readonly now: string },
): Knex.QueryBuilder {
  if (service) query.andWhere('service_ref', service);
  const has = (column: string) => (end: Knex.QueryBuilder) =>
    end.whereNull(column).orWhere(column, '>', now);
  switch (state) {
    case undefined:
      return query;
    case 'open':
      return query
        .andWhere('state', 'open')
        .andWhere(has('rejects_at'))
        .andWhere(has('expires_at'));
    case 'approved':
      return query.andWhere('state', 'approved').andWhere(has('expires_at'));
    case 'rejected':
      return query.andWhere(any =>
        any
          .where('state', 'rejected')
          .orWhere(late =>
            late.where('state', 'open').where('rejects_at', '<=', now),
          ),
      );
    case 'expired':
      return query.andWhere(any =>
        any
          .where('state', 'expired')
          .orWhere(ended =>
            ended
              .whereIn('state', ['open', 'approved'])
              .where('expires_at', '<=', now)
              .andWhere(has('rejects_at')),
          ),
      );
    case 'withdrawn':
      return query.andWhere('state', 'withdrawn');
    default:
      throw new Error(`Unknown state ${state satisfies never}`);
  }
}

/** A list of any length as one parameter: both engines bound their number. */
function isInList(knex: Knex): string {
  return knex.client.config.client.includes('pg')
    ? 'service_ref in (select jsonb_array_elements_text(?::jsonb))'
    : 'service_ref in (select value from json_each(?))';
}
