import { addDuration } from '../duration';
import type { Slot } from '../pack';
import type { EffectiveCheckpoint, EffectiveReview } from './effectiveReview';
import { ineligibility } from './people';
import {
  decided,
  refused,
  type ReviewAnswer,
  type ReviewCommand,
  type ReviewFacts,
  type ReviewRefusal,
} from './reviewCommand';
import { ineligibleSentence, listOf } from './sentences';
import { signOffOutcome } from './signOffOutcome';

type SignOffCommand = Extract<ReviewCommand, { kind: 'signOff' }>;

/** What a signature comes to in a review that is open. */
export function decideSignOff(
  review: EffectiveReview,
  checkpoint: EffectiveCheckpoint,
  command: SignOffCommand,
  facts: ReviewFacts,
  now: string,
): ReviewAnswer {
  const { definition, round } = checkpoint.record;
  const slot = definition.slots.find(({ id }) => id === command.slot);
  if (!slot) {
    return refused(
      'no-such-slot',
      `${definition.title} has no slot ${command.slot}; it has ${listOf(
        definition.slots.map(({ id }) => id),
      )}.`,
    );
  }
  const no =
    notSignable(review, checkpoint, slot, facts) ??
    staleDigest(checkpoint, command) ??
    incompleteVerdict(command, now);
  if (no) return no;
  const outcome = signOffOutcome(checkpoint.record, command);
  const { verdict, digest, reason, condition } = command;
  return decided({
    kind: 'signed-off',
    payload: {
      ...{ checkpoint: definition.id, round, slot: slot.id, verdict, digest },
      ...(reason && { reason }),
      ...(condition && { condition }),
      outcome,
      ...(outcome === 'approved' && {
        until: addDuration(now, definition.validity),
      }),
    },
  });
}

/**
 * Why somebody cannot sign in a slot now, if so.
 *
 * @public
 */
export function notSignable(
  { record }: EffectiveReview,
  { state, record: checkpoint, due }: EffectiveCheckpoint,
  slot: Slot,
  { by, people }: Pick<ReviewFacts, 'by' | 'people'>,
): ReviewRefusal | undefined {
  const { title } = checkpoint.definition;
  const { signOffs } = checkpoint;
  const own = signOffs.find(
    each => each.by === by.id || people.refOf.get(each.by) === by.ref,
  );
  if (own?.slot === slot.id) {
    return refused(
      'second-vote',
      `You signed as ${slot.title} already, at ${own.at}.`,
    );
  }
  switch (state) {
    case 'signing':
    case 'overdue':
      break;
    case 'waiting':
    case 'draft':
      return refused(
        'not-requested',
        `Nobody has asked for signatures at ${title} yet.`,
      );
    case 'approved':
    case 'expired':
      return refused('checkpoint-decided', `${title} is ${state} already.`);
    case 'rejected':
      return refused(
        'checkpoint-decided',
        `${title} was not signed by ${due} and counts as rejected.`,
      );
    default:
      throw new Error(`Unknown state ${state satisfies never}`);
  }
  const why = ineligibility(record, checkpoint, slot, by.ref, people);
  if (why) {
    return refused('not-eligible', ineligibleSentence(why, slot, checkpoint));
  }
  return signOffs.some(each => each.slot === slot.id)
    ? refused('slot-taken', `Somebody has signed as ${slot.title} already.`)
    : undefined;
}

function staleDigest(
  { record: { request, definition } }: EffectiveCheckpoint,
  { digest: sent }: SignOffCommand,
): ReviewRefusal | undefined {
  const current = request?.digest;
  return sent === current
    ? undefined
    : refused(
        'stale-digest',
        `${definition.title} is not what you saw any more: you signed ${sent}, and now it is ${current}. Read it again.`,
        { sent, current },
      );
}

function incompleteVerdict(
  { verdict, reason, condition }: SignOffCommand,
  now: string,
): ReviewRefusal | undefined {
  if (verdict !== 'approve' && !reason) {
    return refused(
      'reason-missing',
      'body.reason is missing: say why it is anything but a plain approval.',
    );
  }
  if (verdict === 'approveWithCondition' && !condition) {
    return refused(
      'condition-missing',
      'body.condition is missing: say what is to be done, by whom and by when.',
    );
  }
  if (verdict !== 'approveWithCondition' && condition) {
    return refused(
      'condition-unexpected',
      'body.condition belongs to the verdict approveWithCondition only.',
    );
  }
  return condition && condition.due <= now
    ? refused('condition-past', 'body.condition.due must be in the future.')
    : undefined;
}
