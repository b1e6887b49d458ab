import type {
  EffectiveReview,
  Permitted,
  ReviewRefusal,
} from '@pitwall/plugin-mlops-common';

/** What an ended review answers to everything. */
export function notOpen({
  state,
}: EffectiveReview): Pick<ReviewRefusal, 'sentence'> | undefined {
  return state === 'open'
    ? undefined
    : { sentence: `This review is ${state} already.` };
}

/** Whether something may be done, from why it may not. */
export function permitted(
  refusal: Pick<ReviewRefusal, 'sentence'> | undefined,
): Permitted {
  return refusal
    ? { allowed: false, sentence: refusal.sentence }
    : { allowed: true };
}
