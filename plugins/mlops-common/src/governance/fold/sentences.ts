import { roleTitle, sayDayOf } from '../../ownership';
import type { Slot } from '../pack';
import type { EffectiveCheckpoint, EffectiveReview } from './effectiveReview';
import type { Ineligibility } from './people';
import type { CheckpointRecord } from './reviewRecord';

/** Words in a row: `a, b and c`. */
export function listOf(words: readonly string[]): string {
  return words.length > 1
    ? `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`
    : words.join('');
}

/** Why a review takes nothing any more. */
export function notOpenSentence({
  state,
  record,
  decidedAt,
}: EffectiveReview): string {
  const day = decidedAt ? ` since ${sayDayOf(decidedAt)}` : '';
  switch (state) {
    case 'approved':
      return `This review is approved${day}; decisions are not changed, a new review supersedes them.`;
    case 'rejected':
      return `This review is rejected${day}: signatures did not come in time. Open a new one.`;
    case 'expired':
      return 'An approval of this review has ended. Open a new one.';
    case 'withdrawn':
      return `This review is withdrawn${day}. Open a new one.`;
    case 'open':
      return `This review is open since ${sayDayOf(record.openedAt)}.`;
    default:
      throw new Error(`Unknown state ${state satisfies never}`);
  }
}

/**
 * Where a review stands, in one sentence.
 *
 * @public
 */
export function reviewSentence(review: EffectiveReview): string {
  const { state, checkpoints, expiresAt, decidedAt, record } = review;
  switch (state) {
    case 'approved': {
      const day = decidedAt ? ` on ${sayDayOf(decidedAt)}` : '';
      const until = expiresAt ? `, and holds until ${sayDayOf(expiresAt)}` : '';
      return `The review was approved${day}${until}.`;
    }
    case 'open': {
      const approved = checkpoints.filter(each => each.state === 'approved');
      const open = checkpoints.filter(each => each.state !== 'approved');
      return `The review is open since ${sayDayOf(record.openedAt)}: ${
        approved.length
      } of ${checkpoints.length} checkpoints are approved, and ${listOf(
        open.map(each => each.record.definition.title),
      )} ${open.length === 1 ? 'is' : 'are'} left.`;
    }
    case 'rejected':
    case 'expired':
    case 'withdrawn':
      return notOpenSentence(review);
    default:
      throw new Error(`Unknown state ${state satisfies never}`);
  }
}

/**
 * Where a checkpoint stands, in one sentence.
 *
 * @public
 */
export function checkpointSentence({
  record,
  state,
  due,
  expiresAt,
}: EffectiveCheckpoint): string {
  const { definition, signOffs, earlier, approved } = record;
  const { title, slots } = definition;
  const open = slots
    .filter(({ id }) => !signOffs.some(({ slot }) => slot === id))
    .map(slot => slot.title);
  switch (state) {
    case 'waiting':
      return `${title} waits for an earlier checkpoint.`;
    case 'draft':
      return earlier.length > 0
        ? `${title} was sent back and is being put together again.`
        : `${title} is being put together; nobody has asked for signatures yet.`;
    case 'signing':
      return `${title} waits for ${listOf(open)} to sign by ${sayDayOf(
        due ?? '',
      )}.`;
    case 'overdue':
      return `${title} is overdue since ${sayDayOf(due ?? '')}: ${listOf(
        open,
      )} did not sign.`;
    case 'approved':
      return approved?.carriedFrom
        ? `${title} was approved for an earlier version with the same content, until ${sayDayOf(
            expiresAt ?? '',
          )}.`
        : `${title} is approved until ${sayDayOf(expiresAt ?? '')}.`;
    case 'expired':
      return `The approval of ${title} ended on ${sayDayOf(expiresAt ?? '')}.`;
    case 'rejected':
      return `${title} was not signed by ${sayDayOf(
        due ?? '',
      )} and counts as rejected.`;
    default:
      throw new Error(`Unknown state ${state satisfies never}`);
  }
}

/**
 * Why a slot has nobody.
 *
 * @public
 */
export function nobodyLeftSentence(
  { title, role, excludes }: Slot,
  unresolvedAuthors: readonly string[],
): string {
  if (excludes.includes('authors') && unresolvedAuthors.length > 0) {
    return `Nobody can sign as ${title}: ${listOf(
      unresolvedAuthors,
    )}, named as author of the version, is not in the catalog, so nobody can be told apart from the authors.`;
  }
  return `Nobody can sign as ${title}: no holder of the role ${roleTitle(
    role,
  )} is left who did not open the review, write the version or sign in another slot.`;
}

/** Why somebody may not sign in a slot. */
export function ineligibleSentence(
  why: Ineligibility,
  slot: Slot,
  { definition }: CheckpointRecord,
): string {
  switch (why.code) {
    case 'without-role':
      return `You do not hold the role ${roleTitle(
        slot.role,
      )} of this service, which signs as ${slot.title}.`;
    case 'requester':
      return `You opened this review, so you cannot sign as ${slot.title}.`;
    case 'requester-unknown':
      return `Nobody can sign as ${slot.title}: who opened this review was erased. Open a new one.`;
    case 'author':
      return `You are an author of this version, so you cannot sign as ${slot.title}.`;
    case 'authors-unknown':
      return nobodyLeftSentence(slot, why.given);
    case 'other-slot':
      return `You signed as ${
        definition.slots.find(({ id }) => id === why.slot)?.title ?? why.slot
      }; nobody fills two slots of one checkpoint.`;
    default:
      throw new Error(`Unknown reason ${JSON.stringify(why satisfies never)}`);
  }
}
