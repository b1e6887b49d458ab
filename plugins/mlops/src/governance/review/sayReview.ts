import type { CheckpointView, ReviewView } from '@pitwall/plugin-mlops-common';
import { sayDay, sayRelative } from '../../instant';
import { sayCount } from '../../spoken';
import { sayPlace, sayVersion } from '../words';

type Said = Pick<
  ReviewView,
  | 'service'
  | 'version'
  | 'variant'
  | 'environment'
  | 'region'
  | 'state'
  | 'expiresAt'
  | 'checkpoints'
>;

/** Whether the version may run where the review is for; if not, what is left. */
export function sayReview(review: Said, now: Date): string {
  const subject = `${review.service.title}, ${sayVersion(review)},`;
  const place = sayPlace(review);
  switch (review.state) {
    case 'approved':
      return `${subject} is approved for ${place}${
        review.expiresAt
          ? ` until ${sayDay(new Date(review.expiresAt), now)}`
          : ''
      }.`;
    case 'open': {
      const [next] = review.checkpoints.filter(
        ({ state }) => state !== 'approved',
      );
      const may = `${subject} is not approved for ${place} yet`;
      return next ? `${may}: ${sayLeft(next, now)}.` : `${may}.`;
    }
    case 'rejected':
    case 'withdrawn':
      return `${subject} is not approved for ${place}: the review was ${review.state}.`;
    case 'expired':
      return `${subject} is not approved for ${place} any more: an approval has ended.`;
    default:
      return review.state satisfies never;
  }
}

/** What a checkpoint lacks, as the end of a sentence. */
function sayLeft(checkpoint: CheckpointView, now: Date): string {
  const { title, state, slots, missing, due, opensAfter } = checkpoint;
  const unsigned = slots.filter(({ signOff }) => !signOff).length;
  const when = due ? sayRelative(new Date(due), now) : '';
  switch (state) {
    case 'draft':
      return missing.length > 0
        ? `${title} is being prepared, with ${sayCount(
            missing.length,
            'thing',
          )} missing`
        : `${title} is ready for sign-offs to be requested`;
    case 'signing':
      return `${title} waits for ${sayCount(
        unsigned,
        'signature',
      )}, due ${when}`;
    case 'overdue':
      return `${title} waits for ${sayCount(
        unsigned,
        'signature',
      )} and is overdue`;
    case 'unassignable':
      return `nobody can sign ${title}`;
    case 'waiting':
      return `${title} opens after ${opensAfter
        .filter(({ isApproved }) => !isApproved)
        .map(each => each.title)
        .join(' and ')}`;
    case 'expired':
      return `the approval of ${title} has ended`;
    case 'rejected':
      return `${title} was rejected`;
    case 'approved':
      return `${title} is approved`;
    default:
      return state satisfies never;
  }
}
