import {
  effectiveReview,
  type ReviewRecord,
  type ReviewState,
} from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';

const reviews = 'governance_reviews';
const openSlots = 'governance_open_slots';

/** What a review is found by. */
export interface ReviewRow {
  review_id: string;
  service_ref: string;
  variant: string;
  version_id: string;
  environment: string;
  region: string;
  live_key: string | null;
  /** As recorded: time may have ended it since. */
  state: ReviewState;
  rejects_at: string | null;
  expires_at: string | null;
  stream_version: number;
}

/** A slot that somebody is to sign in. */
export interface OpenSlotRow {
  review_id: string;
  checkpoint: string;
  slot: string;
  role: string;
  service_ref: string;
  due: string;
}

/** A version in a place. */
export interface ReviewPlace {
  readonly versionId: string;
  readonly environment: string;
  readonly region?: string;
}

/** The row of a review; undefined when there is none. */
export async function findReview(
  knex: Knex | Knex.Transaction,
  reviewId: string,
): Promise<ReviewRow | undefined> {
  return knex<ReviewRow>(reviews).where({ review_id: reviewId }).first();
}

/**
 * Keeps everybody else from deciding about a review until the transaction ends:
 * cheaper than losing races over its stream.
 */
export async function holdReview(
  tx: Knex.Transaction,
  reviewId: string,
): Promise<void> {
  await tx(reviews)
    .where({ review_id: reviewId })
    .forUpdate()
    .first(tx.raw('1'));
}

/** The open review of a version in a place, if there is one. */
export async function findLiveReview(
  knex: Knex | Knex.Transaction,
  place: ReviewPlace,
): Promise<ReviewRow | undefined> {
  return knex<ReviewRow>(reviews)
    .where({ live_key: liveKey(place) })
    .first();
}

/** The newest reviews of a version in a place, newest first. */
export async function reviewsOfPlace(
  knex: Knex | Knex.Transaction,
  { versionId, environment, region = '' }: ReviewPlace,
): Promise<ReviewRow[]> {
  return knex<ReviewRow>(reviews)
    .where({ version_id: versionId, environment, region })
    .orderBy('review_id', 'desc')
    .limit(20);
}

/** The newest reviews of other versions of a service in a place. */
export async function reviewsToCarryFrom(
  tx: Knex.Transaction,
  {
    service,
    variant = '',
    environment,
    region = '',
    versionId,
  }: ReviewRecord['subject'],
): Promise<ReviewRow[]> {
  return tx<ReviewRow>(reviews)
    .where({ service_ref: service, variant, environment, region })
    .whereNot({ version_id: versionId })
    .whereIn('state', ['open', 'approved'])
    .orderBy('review_id', 'desc')
    .limit(10);
}

/** Reviews that time has ended and nobody has recorded so. */
export async function lapsedReviews(
  knex: Knex,
  now: string,
  limit: number,
): Promise<ReviewRow[]> {
  return knex<ReviewRow>(reviews)
    .where(open => open.where('state', 'open').where('rejects_at', '<=', now))
    .orWhere(ended =>
      ended
        .whereIn('state', ['open', 'approved'])
        .where('expires_at', '<=', now),
    )
    .orderBy('review_id')
    .limit(limit);
}

/** Writes a new review, and whom it asks. */
export async function insertReview(
  tx: Knex.Transaction,
  reviewId: string,
  record: ReviewRecord,
): Promise<void> {
  const { subject, version } = record;
  await tx<ReviewRow>(reviews).insert({
    review_id: reviewId,
    service_ref: subject.service,
    variant: subject.variant ?? '',
    version_id: subject.versionId,
    environment: subject.environment,
    region: subject.region ?? '',
    ...standing(record),
    stream_version: version,
  });
  await saveSlots(tx, slotsOf(reviewId, record), subject.service);
}

/**
 * Writes what a review has become, and whom it asks now: what differs from
 * `before` only, or all of it.
 */
export async function updateReview(
  tx: Knex.Transaction,
  reviewId: string,
  record: ReviewRecord,
  before?: ReviewRecord,
): Promise<void> {
  // The ledger names the service as it was called when the review was opened.
  const [row] = await tx<ReviewRow>(reviews)
    .where({ review_id: reviewId })
    .update({ ...standing(record), stream_version: record.version })
    .returning('service_ref');
  if (!row) throw new Error(`Governance lost the row of review ${reviewId}`);
  const slots = slotsOf(reviewId, record);
  await tx<OpenSlotRow>(openSlots)
    .where({ review_id: reviewId })
    .whereNotIn(
      ['checkpoint', 'slot'],
      slots.map(({ checkpoint, slot }) => [checkpoint, slot]),
    )
    .delete();
  const written = new Set(
    (before ? slotsOf(reviewId, before) : []).map(slot => JSON.stringify(slot)),
  );
  await saveSlots(
    tx,
    slots.filter(slot => !written.has(JSON.stringify(slot))),
    row.service_ref,
  );
}

async function saveSlots(
  tx: Knex.Transaction,
  slots: readonly OpenSlot[],
  service: string,
): Promise<void> {
  if (slots.length === 0) return;
  await tx<OpenSlotRow>(openSlots)
    .insert(slots.map(slot => ({ ...slot, service_ref: service })))
    .onConflict(['review_id', 'checkpoint', 'slot'])
    .merge();
}

/** Where a review stands, apart from what time makes of it later. */
function standing(
  record: ReviewRecord,
): Pick<ReviewRow, 'state' | 'live_key' | 'rejects_at' | 'expires_at'> {
  // The beginning of time: nothing has ended by then.
  const { state } = effectiveReview(record, '');
  const times = (of: readonly (string | undefined)[]) =>
    of.flatMap(time => time ?? []).sort()[0] ?? null;
  return {
    state,
    live_key: state === 'open' ? liveKey(record.subject) : null,
    rejects_at: times(
      record.checkpoints
        .filter(
          ({ approved, definition }) =>
            !approved && definition.timeBox.onTimeout === 'reject',
        )
        .map(({ request }) => request?.due),
    ),
    expires_at: times(
      record.checkpoints.map(({ approved }) => approved?.until),
    ),
  };
}

/** A slot as a review has it, whatever its service is called now. */
type OpenSlot = Omit<OpenSlotRow, 'service_ref'>;

function slotsOf(reviewId: string, record: ReviewRecord): OpenSlot[] {
  if (record.closed) return [];
  return record.checkpoints.flatMap(
    ({ request, approved, signOffs, definition }) =>
      request && !approved
        ? definition.slots
            .filter(({ id }) => !signOffs.some(({ slot }) => slot === id))
            .map(({ id, role }) => ({
              review_id: reviewId,
              checkpoint: definition.id,
              slot: id,
              role,
              due: request.due,
            }))
        : [],
  );
}

function liveKey({ versionId, environment, region }: ReviewPlace): string {
  // Neither of the names can hold a slash.
  return [versionId, environment, region ?? ''].join('/');
}
