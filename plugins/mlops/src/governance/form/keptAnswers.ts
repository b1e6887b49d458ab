import type { Answers } from './formHandle';

/**
 * Answers that are written and not saved, by checkpoint. They outlive the form
 * on the page, which the portal mounts anew when its theme changes, and they
 * end with the visit, as whoever signs in next must not find them.
 */
const kept = new Map<string, Answers>();

function keyOf(reviewId: string, checkpointId: string): string {
  return `${reviewId}/${checkpointId}`;
}

export function keptAnswers(
  reviewId: string,
  checkpointId: string,
): Answers | undefined {
  return kept.get(keyOf(reviewId, checkpointId));
}

export function keepAnswers(
  reviewId: string,
  checkpointId: string,
  answers: Answers,
) {
  kept.set(keyOf(reviewId, checkpointId), answers);
}

export function dropAnswers(reviewId: string, checkpointId: string) {
  kept.delete(keyOf(reviewId, checkpointId));
}
