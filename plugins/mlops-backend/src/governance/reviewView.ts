import {
  effectiveReview,
  mayWithdraw,
  reviewSentence,
  type EffectiveReview,
  type Permitted,
  type ReviewView,
} from '@pitwall/plugin-mlops-common';
import { checkpointView } from './checkpointView';
import { notOpen, permitted } from './permitted';
import { reviewHistory } from './reviewHistory';
import type { ReviewToShow } from './reviewToShow';

/** A whole review, for people. */
export function reviewView(shown: ReviewToShow): ReviewView {
  const { id, record, setting, doerOf, now } = shown;
  const review = effectiveReview(record, now);
  return {
    id,
    ...subjectOf(shown),
    state: review.state,
    sentence: reviewSentence(review),
    openedAt: record.openedAt,
    requestedBy: doerOf(record.requestedBy),
    authors: [...setting.version.authors],
    ...(review.decidedAt && { decidedAt: review.decidedAt }),
    ...(review.expiresAt && { expiresAt: review.expiresAt }),
    packs: packsOf(shown),
    checkpoints: review.checkpoints.map(checkpoint =>
      checkpointView(shown, review, checkpoint),
    ),
    history: reviewHistory(shown),
    mine: { withdraw: withdrawal(shown, review) },
    asOf: now,
  };
}

/** What a review is about, as lists and pages name it. */
export function subjectOf({
  record: { subject },
  setting: { ownership, version },
}: Pick<ReviewToShow, 'record' | 'setting'>) {
  return {
    service: ownership.service,
    ...(subject.variant && { variant: subject.variant }),
    version: {
      versionId: subject.versionId,
      ordinal: version.ordinal,
      ...(version.registryVersion && {
        registryVersion: version.registryVersion,
      }),
      lineageDigest: subject.lineageDigest,
      gaps: [...version.gaps],
    },
    environment: subject.environment,
    ...(subject.region && { region: subject.region }),
  };
}

function packsOf({ record, titles }: ReviewToShow): ReviewView['packs'] {
  return record.packs.map(({ name, version, digest }) => ({
    ...{ name, version, digest },
    title: titles.get(digest) ?? name,
  }));
}

function withdrawal(
  { record, caller, people }: ReviewToShow,
  review: EffectiveReview,
): Permitted {
  const isOwn = mayWithdraw(record, caller.principal.id.toLowerCase(), people);
  return permitted(
    notOpen(review) ??
      (isOwn
        ? undefined
        : {
            sentence:
              'Only whoever opened the review, or holds a role of the service, withdraws it.',
          }),
  );
}
