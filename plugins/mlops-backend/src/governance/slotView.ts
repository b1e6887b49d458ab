import {
  eligibleSigners,
  nobodyLeftSentence,
  notSignable,
  roleTitle,
  sayDayOf,
  type EffectiveCheckpoint,
  type EffectiveReview,
  type PackCheckpoint,
  type Permitted,
  type SignOff,
  type SignOffRecord,
  type Slot,
  type SlotView,
} from '@pitwall/plugin-mlops-common';
import { notOpen, permitted } from './permitted';
import type { ReviewToShow } from './reviewToShow';

/** One slot of a checkpoint, for people. */
export function slotView(
  shown: ReviewToShow,
  review: EffectiveReview,
  checkpoint: EffectiveCheckpoint,
  slot: Slot,
  unassignable: readonly Slot[],
): SlotView {
  const { record, state } = checkpoint;
  const signed = record.signOffs.find(each => each.slot === slot.id);
  const signOff = signed && signOffView(shown, record.definition, signed);
  return {
    id: slot.id,
    title: slot.title,
    role: slot.role,
    roleTitle: roleTitle(slot.role),
    excludes: [...slot.excludes],
    ...standing(shown, checkpoint, slot, unassignable, signOff),
    eligible:
      signed || state === 'approved' || state === 'expired'
        ? []
        : eligibleSigners(review.record, record, slot, shown.people)
            .map(entityRef => ({
              entityRef,
              title: shown.setting.titleOf(entityRef) ?? entityRef,
            }))
            .sort((one, other) => (one.title < other.title ? -1 : 1)),
    ...(signOff && { signOff }),
    mine: mine(shown, review, checkpoint, slot),
  };
}

/** One signature, for people. */
export function signOffView(
  { texts, doerOf, now }: Pick<ReviewToShow, 'texts' | 'doerOf' | 'now'>,
  { slots }: PackCheckpoint,
  { round, slot, by, at, verdict, digest, reason, condition }: SignOffRecord,
): SignOff {
  const said = reason && texts.get(reason);
  const text = condition && texts.get(condition.text);
  return {
    ...{ round, slot, at, verdict, digest },
    slotTitle: slots.find(({ id }) => id === slot)?.title ?? slot,
    by: doerOf(by),
    ...(said && { reason: said }),
    ...(condition && {
      condition: {
        ...(text && { text }),
        owner: doerOf(condition.owner),
        due: condition.due,
        isOverdue: condition.due <= now,
      },
    }),
  };
}

const verdictWords = {
  approve: 'approved',
  approveWithCondition: 'approved under a condition',
  sendBack: 'sent it back',
} as const;

function standing(
  { people }: ReviewToShow,
  { state, due }: EffectiveCheckpoint,
  slot: Slot,
  unassignable: readonly Slot[],
  signOff: SignOff | undefined,
): Pick<SlotView, 'state' | 'sentence'> {
  if (signOff) {
    const { by, verdict, at } = signOff;
    const sentence = `${by.title} ${verdictWords[verdict]} on ${sayDayOf(at)}.`;
    return { state: 'signed', sentence };
  }
  if (unassignable.includes(slot)) {
    const sentence = nobodyLeftSentence(slot, people.unresolvedAuthors);
    return { state: 'unassignable', sentence };
  }
  const day = due && sayDayOf(due);
  const holder = `somebody with the role ${roleTitle(slot.role)}`;
  switch (state) {
    case 'signing':
      return {
        state: 'open',
        sentence: `Waits for ${holder} to sign by ${day}.`,
      };
    case 'overdue':
      return {
        state: 'open',
        sentence: `Waits for ${holder} to sign; it was due on ${day}.`,
      };
    case 'waiting':
    case 'draft':
      return {
        state: 'notYet',
        sentence: `For ${holder}, once signatures are requested.`,
      };
    case 'approved':
    case 'expired':
      return {
        state: 'signed',
        sentence: 'Signed in the review of an earlier version.',
      };
    case 'rejected':
      return { state: 'notYet', sentence: 'Nobody signed in time.' };
    default:
      throw new Error(`Unknown state ${state satisfies never}`);
  }
}

function mine(
  { caller: { principal }, people }: ReviewToShow,
  review: EffectiveReview,
  checkpoint: EffectiveCheckpoint,
  slot: Slot,
): Permitted {
  if (principal.kind !== 'user') {
    return {
      allowed: false,
      sentence: 'Only a person in the portal signs, for themselves.',
    };
  }
  const by = { id: '', ref: principal.id.toLowerCase() };
  return permitted(
    notOpen(review) ?? notSignable(review, checkpoint, slot, { by, people }),
  );
}
