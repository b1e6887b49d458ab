import { boundDigest } from './boundDigest';
import { exclusionFrom, type PeopleFacts } from './people';
import type { ReviewDecision } from './reviewEvent';
import type { CheckpointRecord, ReviewRecord } from './reviewRecord';

/**
 * A review that approvals may be carried over from.
 *
 * @public
 */
export interface EarlierReview {
  readonly id: string;
  readonly record: ReviewRecord;
}

/**
 * Approvals of earlier reviews that hold for a version just the same, newest
 * review first: of the same checkpoint of the very same pack, for the same
 * place and for an equal part of the lineage. Never carried is what was bound
 * to a gap, what has ended, and what somebody signed who could not sign now.
 */
export function carryOver(
  review: ReviewRecord,
  earlier: readonly EarlierReview[],
  people: PeopleFacts,
  now: string,
): Extract<ReviewDecision, { kind: 'checkpoint-carried-over' }>[] {
  return review.checkpoints.flatMap(checkpoint => {
    const digest = boundDigest(checkpoint.definition, review.subject);
    if (!digest) return [];
    for (const { id, record } of earlier) {
      const found = sameCheckpoint(record, checkpoint);
      const approved = found?.approved;
      if (
        found &&
        approved &&
        !approved.carriedFrom &&
        // Whoever gave a review up gave up its approvals.
        !record.closed &&
        isSamePlace(review.subject, record.subject) &&
        boundDigest(found.definition, record.subject) === digest &&
        now < approved.until &&
        found.signOffs.every(each => couldSign(review, found, each, people))
      ) {
        const { conditions, until } = approved;
        return [
          {
            kind: 'checkpoint-carried-over' as const,
            payload: {
              checkpoint: checkpoint.definition.id,
              review: id,
              versionId: record.subject.versionId,
              digest: approved.digest,
              boundDigest: digest,
              conditions: [...conditions],
              until,
            },
          },
        ];
      }
    }
    return [];
  });
}

function sameCheckpoint(
  record: ReviewRecord,
  { definition, pack }: CheckpointRecord,
): CheckpointRecord | undefined {
  return record.checkpoints.find(
    each =>
      each.pack.digest === pack.digest && each.definition.id === definition.id,
  );
}

function isSamePlace(
  one: ReviewRecord['subject'],
  other: ReviewRecord['subject'],
): boolean {
  return (
    one.service === other.service &&
    one.variant === other.variant &&
    one.environment === other.environment &&
    one.region === other.region
  );
}

/** Who has left the role since held it then; only exclusions count. */
function couldSign(
  review: ReviewRecord,
  { definition }: CheckpointRecord,
  signOff: { readonly slot: string; readonly by: string },
  people: PeopleFacts,
): boolean {
  const slot = definition.slots.find(({ id }) => id === signOff.slot);
  const ref = people.refOf.get(signOff.by);
  return Boolean(slot && ref && !exclusionFrom(slot, review, ref, people));
}
