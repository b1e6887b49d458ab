import {
  reviewPayloads,
  type PlannedItem,
  type Role,
} from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { countDoers, readStreams, type DoerCount } from '../audit';
import { readPacks } from './packStore';
import { reviewStream } from './reviewEvents';

const reviews = 'governance_reviews';
const openSlots = 'governance_open_slots';
/** Approvals that end soonest are the ones to plan for. */
const mostReviews = 5_000;
const mostSlots = 20_000;

/**
 * What roles will be asked for until an instant: signatures that reviews under
 * way ask of them, and approvals of what is live by the newest review of its
 * place, which have to be certified again. What is overdue is among it, what
 * time has ended is not.
 */
export async function plannedWork(
  knex: Knex,
  { at, until }: { readonly at: string; readonly until: string },
): Promise<PlannedItem[]> {
  return [
    ...(await promotions(knex, at, until)),
    ...(await recertifications(knex, at, until)),
  ];
}

/** Who signed for which service since an instant, and how often. */
export async function signersSince(
  knex: Knex,
  since: string,
): Promise<DoerCount[]> {
  return countDoers(knex, {
    types: ['mlops.governance.signed-off@1'],
    since,
    subjects: {
      ...{ table: reviews, prefix: reviewStream('') },
      ...{ id: 'review_id', service: 'service_ref' },
    },
  });
}

/** One item for each review and role, however many slots ask the role. */
async function promotions(
  knex: Knex,
  at: string,
  until: string,
): Promise<PlannedItem[]> {
  const has = (column: string) => (end: Knex.QueryBuilder) =>
    end.whereNull(column).orWhere(column, '>', at);
  const query: Knex.QueryBuilder = knex({ s: openSlots })
    .join({ r: reviews }, 's.review_id', 'r.review_id')
    .where('r.state', 'open')
    .andWhere(has('r.rejects_at'))
    .andWhere(has('r.expires_at'))
    .andWhere('s.due', '<', until)
    .groupBy('s.review_id', 's.role', 's.service_ref')
    .select('s.role', 's.service_ref')
    .min({ due: 's.due' })
    .limit(mostSlots);
  const rows: { role: Role; service_ref: string; due: string }[] = await query;
  return rows.map(({ role, service_ref: service, due }) => ({
    kind: 'promotion',
    ...{ role, service, due },
  }));
}

async function recertifications(
  knex: Knex,
  at: string,
  until: string,
): Promise<PlannedItem[]> {
  const newer = knex({ n: reviews })
    .whereRaw(
      'n.service_ref = r.service_ref and n.variant = r.variant and n.environment = r.environment and n.region = r.region and n.review_id > r.review_id',
    )
    .andWhere('n.state', 'approved')
    .select(knex.raw('1'));
  const rows: { review_id: string; service_ref: string }[] = await knex({
    r: reviews,
  })
    .where('r.state', 'approved')
    .andWhere('r.expires_at', '>', at)
    .andWhere('r.expires_at', '<', until)
    .whereNotExists(newer)
    .orderBy('r.expires_at')
    .limit(mostReviews)
    .select('r.review_id', 'r.service_ref');
  const services = new Map(
    rows.map(row => [reviewStream(row.review_id), row.service_ref]),
  );
  const items: PlannedItem[] = [];
  for (const { stream, checkpoints } of await approvalsOf(knex, [
    ...services.keys(),
  ])) {
    for (const { until: due, roles } of checkpoints) {
      if (due >= until) continue;
      for (const role of roles) {
        const service = services.get(stream) ?? '';
        items.push({ kind: 'recertification', due, role, service });
      }
    }
  }
  return items;
}

interface Approvals {
  readonly stream: string;
  readonly checkpoints: readonly {
    readonly until: string;
    readonly roles: ReadonlySet<Role>;
  }[];
}

/** Until when each checkpoint of approved reviews holds, and who signs it. */
async function approvalsOf(
  knex: Knex,
  streams: readonly string[],
): Promise<Approvals[]> {
  const events = await readStreams(knex, streams, [
    'mlops.governance.review-opened@1',
    'mlops.governance.signed-off@1',
    'mlops.governance.checkpoint-carried-over@1',
  ]);
  const pinned = new Map<string, readonly string[]>();
  const ends = new Map<string, Map<string, string>>();
  for (const { stream, type, payload } of events) {
    if (type === 'mlops.governance.review-opened@1') {
      const { packs } = reviewPayloads['review-opened'].parse(payload);
      pinned.set(
        stream,
        packs.map(({ digest }) => digest),
      );
      continue;
    }
    const { checkpoint, until } = payload;
    if (typeof checkpoint !== 'string' || typeof until !== 'string') continue;
    const ofStream = ends.get(stream) ?? new Map<string, string>();
    ends.set(stream, ofStream.set(checkpoint, until));
  }
  const packs = await readPacks(knex, [
    ...new Set([...pinned.values()].flat()),
  ]);
  return [...ends].map(([stream, ofStream]) => ({
    stream,
    checkpoints: (pinned.get(stream) ?? []).flatMap(digest =>
      (packs.get(digest)?.spec.checkpoints ?? []).flatMap(({ id, slots }) => {
        const until = ofStream.get(id);
        return until === undefined
          ? []
          : [{ until, roles: new Set(slots.map(({ role }) => role)) }];
      }),
    ),
  }));
}
