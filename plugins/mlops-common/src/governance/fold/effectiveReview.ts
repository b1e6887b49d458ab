import type { CheckpointState, ReviewState } from '../reviewStates';
import type {
  CheckpointRecord,
  ConditionRecord,
  ReviewRecord,
} from './reviewRecord';

/**
 * A checkpoint as it stands at a moment. Whether anybody is left to sign is not
 * asked here: that depends on people, not on time.
 *
 * @public
 */
export interface EffectiveCheckpoint {
  readonly record: CheckpointRecord;
  readonly state: Exclude<CheckpointState, 'unassignable'>;
  /** The end of the time box, once it runs. */
  readonly due?: string;
  /** The end of the approval. */
  readonly expiresAt?: string;
}

/**
 * A review as it stands at a moment.
 *
 * @public
 */
export interface EffectiveReview {
  readonly record: ReviewRecord;
  readonly state: ReviewState;
  readonly checkpoints: readonly EffectiveCheckpoint[];
  readonly decidedAt?: string;
  /** When the first of its approvals ends. */
  readonly expiresAt?: string;
  readonly overdueConditions: readonly ConditionRecord[];
  /** The checkpoint that ended it by time, before anybody recorded so. */
  readonly lapsed?: {
    readonly checkpoint: string;
    readonly cause: 'timeBox' | 'validity';
  };
}

/**
 * What a review is at a moment: time boxes that ran out and approvals that
 * ended count from that very instant, whether anybody recorded them or not.
 *
 * @public
 */
export function effectiveReview(
  record: ReviewRecord,
  now: string,
): EffectiveReview {
  const checkpoints = record.checkpoints.map(checkpoint =>
    effectiveCheckpoint(record, checkpoint, now),
  );
  const late = checkpoints.find(({ state }) => state === 'rejected');
  const ended = checkpoints.find(({ state }) => state === 'expired');
  const expiries = checkpoints
    .flatMap(({ expiresAt }) => expiresAt ?? [])
    .sort();
  return {
    record,
    checkpoints,
    ...stateOf(record, late, ended),
    ...(expiries.length > 0 && { expiresAt: expiries[0] }),
    overdueConditions: record.checkpoints
      .flatMap(({ approved }) => approved?.conditions ?? [])
      .filter(({ due }) => due <= now),
  };
}

function stateOf(
  { closed, approvedAt }: ReviewRecord,
  late: EffectiveCheckpoint | undefined,
  ended: EffectiveCheckpoint | undefined,
): Pick<EffectiveReview, 'state' | 'decidedAt' | 'lapsed'> {
  if (closed) return { state: closed.as, decidedAt: closed.at };
  if (late) {
    const checkpoint = late.record.definition.id;
    return {
      state: 'rejected',
      decidedAt: late.due,
      lapsed: { checkpoint, cause: 'timeBox' },
    };
  }
  if (ended) {
    const checkpoint = ended.record.definition.id;
    return {
      state: 'expired',
      decidedAt: approvedAt ?? ended.expiresAt,
      lapsed: { checkpoint, cause: 'validity' },
    };
  }
  return approvedAt
    ? { state: 'approved', decidedAt: approvedAt }
    : { state: 'open' };
}

function effectiveCheckpoint(
  review: ReviewRecord,
  record: CheckpointRecord,
  now: string,
): EffectiveCheckpoint {
  const { approved, request, definition } = record;
  if (approved) {
    const { until } = approved;
    const state = now < until ? 'approved' : 'expired';
    return { record, state, expiresAt: until };
  }
  if (request) {
    const { due } = request;
    if (now < due) return { record, state: 'signing', due };
    const isRejected = definition.timeBox.onTimeout === 'reject';
    return { record, state: isRejected ? 'rejected' : 'overdue', due };
  }
  const isWaiting = definition.opensAfter.some(
    id => !isApproved(review, record, id, now),
  );
  return { record, state: isWaiting ? 'waiting' : 'draft' };
}

function isApproved(
  review: ReviewRecord,
  { pack }: CheckpointRecord,
  id: string,
  now: string,
): boolean {
  const earlier = review.checkpoints.find(
    each => each.pack.digest === pack.digest && each.definition.id === id,
  );
  return earlier?.approved !== undefined && now < earlier.approved.until;
}
