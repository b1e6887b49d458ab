import type { ModelVersion, ReviewSummary } from '@pitwall/plugin-mlops-common';
import { sayDay } from '../../instant';
import { sayCount } from '../../spoken';
import { sayPlace } from '../words';

type Review = Pick<
  ReviewSummary,
  'state' | 'version' | 'environment' | 'region' | 'due' | 'checkpoints'
>;

/** Where the newest version of a service stands, and the one thing to do next. */
export function sayGovernance(
  title: string,
  newest: Pick<ModelVersion, 'versionId' | 'ordinal'> | undefined,
  reviews: readonly Review[],
  now: Date,
): string {
  if (!newest) {
    return `${title} has no version yet, so there is nothing to review.`;
  }
  const version = `Version ${newest.ordinal}`;
  const own = reviews.filter(
    review => review.version.versionId === newest.versionId,
  );
  const [open, ...others] = own.filter(({ state }) => state === 'open');
  if (open && others.length > 0) {
    return `${version} is under review for ${sayCount(
      others.length + 1,
      'place',
    )}.`;
  }
  if (open) {
    const { checkpoints } = open;
    const approved = checkpoints.filter(({ state }) => state === 'approved');
    return `${version} is under review for ${sayPlace(open)}: ${
      approved.length
    } of ${sayCount(checkpoints.length, 'checkpoint')} approved.`;
  }
  const approved = own.filter(({ state }) => state === 'approved');
  if (approved.length > 0) {
    const [first] = approved;
    return approved.length === 1
      ? `${version} is approved for ${sayPlace(first)}${
          first.due ? ` until ${sayDay(new Date(first.due), now)}` : ''
        }.`
      : `${version} is approved for ${sayCount(approved.length, 'place')}.`;
  }
  return own.length > 0
    ? `${version} holds no approval: its last review was ${own[0].state}.`
    : `${version} was never reviewed; open a review to have it approved.`;
}
