import {
  checkpointSentence,
  effectiveReview,
  reviewSentence,
  type ReviewChange,
  type ReviewRecord,
} from '@pitwall/plugin-mlops-common';

/** What a review has become, for whoever changed it. */
export function changeOf(
  reviewId: string,
  record: ReviewRecord,
  now: string,
  checkpoint?: string,
): ReviewChange {
  const review = effectiveReview(record, now);
  const changed = review.checkpoints.find(
    each => each.record.definition.id === checkpoint,
  );
  const digest =
    changed?.record.request?.digest ?? changed?.record.approved?.digest;
  return {
    reviewId,
    state: review.state,
    sentence: changed ? checkpointSentence(changed) : reviewSentence(review),
    ...(changed && {
      checkpoint: {
        id: changed.record.definition.id,
        state: changed.state,
        ...(digest && { digest }),
        ...(changed.due && { due: changed.due }),
      },
    }),
  };
}
