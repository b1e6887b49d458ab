import { addDuration } from '../duration';
import { signedDigest } from './boundDigest';
import { carryOver } from './carryOver';
import { decideSignOff } from './decideSignOff';
import {
  effectiveReview,
  type EffectiveCheckpoint,
  type EffectiveReview,
} from './effectiveReview';
import { evolveReview } from './evolveReview';
import { freezeEvidence, missingParts } from './missingParts';
import { unassignableSlots } from './people';
import {
  decided,
  refused,
  type ReviewAnswer,
  type ReviewCommand,
  type ReviewFacts,
  type ReviewRefusal,
} from './reviewCommand';
import type { ReviewRecord } from './reviewRecord';
import { listOf, nobodyLeftSentence, notOpenSentence } from './sentences';

/**
 * What a command comes to: what happens, or a refusal with its reason. Reads
 * only its arguments and changes nothing.
 *
 * @public
 */
export function decideReview(
  record: ReviewRecord | undefined,
  command: ReviewCommand,
  facts: ReviewFacts,
  now: string,
): ReviewAnswer {
  if (command.kind === 'open')
    return decideOpening(record, command, facts, now);
  if (!record) throw new Error(`${command.kind} needs a review that is there`);
  const review = effectiveReview(record, now);
  if (command.kind === 'lapse') return decideLapse(review);
  if (review.state !== 'open') {
    return refused('not-open', notOpenSentence(review));
  }
  switch (command.kind) {
    case 'withdraw':
      return decideWithdrawal(review, command, facts);
    case 'fillForm':
    case 'attachEvidence':
      return decideDrafting(review, command);
    case 'requestSignOffs':
      return decideRequest(review, command, facts, now);
    case 'signOff': {
      const checkpoint = find(review, command.checkpoint);
      return 'code' in checkpoint
        ? checkpoint
        : decideSignOff(review, checkpoint, command, facts, now);
    }
    default:
      throw new Error(
        `Unknown command ${JSON.stringify(command satisfies never)}`,
      );
  }
}

function decideOpening(
  record: ReviewRecord | undefined,
  { opening, earlier }: Extract<ReviewCommand, { kind: 'open' }>,
  facts: ReviewFacts,
  now: string,
): ReviewAnswer {
  if (record) return refused('exists', 'This review was opened before.');
  const decision = { kind: 'review-opened', payload: opening } as const;
  const review = evolveReview(
    undefined,
    { ...decision, at: now, by: facts.by.id },
    facts.packs,
  );
  return decided(decision, ...carryOver(review, earlier, facts.people, now));
}

function decideLapse({ lapsed }: EffectiveReview): ReviewAnswer {
  return lapsed
    ? decided({ kind: 'review-lapsed', payload: lapsed })
    : refused('not-lapsed', 'No time has run out in this review.');
}

function decideWithdrawal(
  { record }: EffectiveReview,
  { reason }: Extract<ReviewCommand, { kind: 'withdraw' }>,
  { by, people }: ReviewFacts,
): ReviewAnswer {
  return mayWithdraw(record, by.ref, people)
    ? decided({
        kind: 'review-withdrawn',
        payload: { ...(reason && { reason }) },
      })
    : refused(
        'not-yours',
        'A review is withdrawn by whoever opened it, or by somebody who holds a role of the service.',
      );
}

/**
 * Whether a person or pipeline may withdraw a review.
 *
 * @public
 */
export function mayWithdraw(
  { requestedBy }: ReviewRecord,
  ref: string,
  { refOf, byRole }: ReviewFacts['people'],
): boolean {
  return (
    refOf.get(requestedBy) === ref ||
    Object.values(byRole).some(refs => refs.includes(ref))
  );
}

function decideDrafting(
  review: EffectiveReview,
  command: Extract<ReviewCommand, { kind: 'fillForm' | 'attachEvidence' }>,
): ReviewAnswer {
  const checkpoint = find(review, command.checkpoint);
  if ('code' in checkpoint) return checkpoint;
  const no = notDraftable(checkpoint);
  if (no) return no;
  const { id } = checkpoint.record.definition;
  return command.kind === 'fillForm'
    ? decided({
        kind: 'form-filled',
        payload: { checkpoint: id, form: command.form },
      })
    : decided({
        kind: 'evidence-attached',
        payload: { checkpoint: id, ...command.evidence },
      });
}

function decideRequest(
  review: EffectiveReview,
  command: Extract<ReviewCommand, { kind: 'requestSignOffs' }>,
  facts: ReviewFacts,
  now: string,
): ReviewAnswer {
  const found = find(review, command.checkpoint);
  if ('code' in found) return found;
  const no = notRequestable(review, found, facts);
  if (no) return no;
  const { record: checkpoint } = found;
  const { definition, round } = checkpoint;
  const evidence = freezeEvidence(review.record, checkpoint, facts.version);
  return decided({
    kind: 'sign-off-requested',
    payload: {
      checkpoint: definition.id,
      round,
      due: addDuration(now, `P${definition.timeBox.days}D`),
      digest: signedDigest(review.record.subject, checkpoint, evidence),
      evidence,
    },
  });
}

/**
 * Why form and evidence of a checkpoint cannot change now, if so.
 *
 * @public
 */
export function notDraftable({
  state,
  record,
}: EffectiveCheckpoint): ReviewRefusal | undefined {
  const { title } = record.definition;
  switch (state) {
    case 'waiting':
    case 'draft':
      return undefined;
    case 'signing':
    case 'overdue':
      return refused(
        'frozen',
        `${title} is out for signatures: form and evidence stay as they are until somebody sends it back.`,
      );
    case 'approved':
    case 'expired':
    case 'rejected':
      return refused('checkpoint-decided', `${title} is ${state} already.`);
    default:
      throw new Error(`Unknown state ${state satisfies never}`);
  }
}

/**
 * Why signatures cannot be requested at a checkpoint now, if so.
 *
 * @public
 */
export function notRequestable(
  { record }: EffectiveReview,
  checkpoint: EffectiveCheckpoint,
  { people, version }: Pick<ReviewFacts, 'people' | 'version'>,
): ReviewRefusal | undefined {
  const no = notDraftable(checkpoint);
  if (no) return no;
  const { definition } = checkpoint.record;
  if (checkpoint.state === 'waiting') {
    return refused(
      'waiting',
      `${definition.title} opens once ${listOf(
        definition.opensAfter.map(id => titleOf(record, id)),
      )} is approved.`,
    );
  }
  const missing = missingParts(record, checkpoint.record, version);
  if (missing.length > 0) return refused('incomplete', missing.join(' '));
  const nobody = unassignableSlots(record, checkpoint.record, people);
  return nobody.length > 0
    ? refused(
        'unassignable',
        nobody
          .map(slot => nobodyLeftSentence(slot, people.unresolvedAuthors))
          .join(' '),
      )
    : undefined;
}

function titleOf({ checkpoints }: ReviewRecord, id: string): string {
  return (
    checkpoints.find(({ definition }) => definition.id === id)?.definition
      .title ?? id
  );
}

function find(
  { checkpoints }: EffectiveReview,
  id: string,
): EffectiveCheckpoint | ReviewRefusal {
  return (
    checkpoints.find(({ record }) => record.definition.id === id) ??
    refused(
      'no-such-checkpoint',
      `This review has no checkpoint ${id}; it has ${listOf(
        checkpoints.map(({ record }) => record.definition.id),
      )}.`,
    )
  );
}
