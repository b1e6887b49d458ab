import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  effectiveReview,
  type RefusalCode,
  type ReviewConflict,
  type ReviewRecord,
  type ReviewRefusal,
} from '@pitwall/plugin-mlops-common';
import { conflict, invalidInput } from '../http';

/** What kind of answer a refusal is; a field for what the caller wrote wrong. */
const answers: Record<
  RefusalCode,
  'notFound' | 'notAllowed' | 'conflict' | `body.${string}`
> = {
  exists: 'conflict',
  'not-open': 'conflict',
  'no-such-checkpoint': 'notFound',
  'no-such-slot': 'body.slot',
  waiting: 'conflict',
  frozen: 'conflict',
  'checkpoint-decided': 'conflict',
  incomplete: 'conflict',
  unassignable: 'conflict',
  'not-requested': 'conflict',
  'not-eligible': 'notAllowed',
  'second-vote': 'conflict',
  'slot-taken': 'conflict',
  'stale-digest': 'conflict',
  'reason-missing': 'body.reason',
  'condition-missing': 'body.condition',
  'condition-unexpected': 'body.condition',
  'condition-past': 'body.condition.due',
  'not-yours': 'notAllowed',
  'not-lapsed': 'conflict',
};

/** A refusal of the domain as the API answers it. */
export function refusalError(
  refusal: ReviewRefusal,
  review: {
    readonly id: string;
    readonly record: ReviewRecord | undefined;
    readonly checkpoint?: string;
  },
  now: string,
): Error {
  const { code, sentence } = refusal;
  const current = currentOf(refusal, review, now);
  const answer = answers[code];
  switch (answer) {
    case 'notFound':
      return new NotFoundError(sentence);
    case 'notAllowed':
      return Object.assign(new NotAllowedError(sentence), { current });
    case 'conflict':
      return conflict(sentence, current);
    default:
      return invalidInput([{ field: answer, sentence }]);
  }
}

function currentOf(
  { code, digest }: ReviewRefusal,
  { id, record, checkpoint }: Parameters<typeof refusalError>[1],
  now: string,
): ReviewConflict {
  const at = record && effectiveReview(record, now);
  const found = at?.checkpoints.find(
    each => each.record.definition.id === checkpoint,
  );
  return {
    code,
    reviewId: id,
    ...(at && { state: at.state }),
    ...(found && {
      checkpoint: { id: found.record.definition.id, state: found.state },
    }),
    ...(digest && { digest }),
  };
}
