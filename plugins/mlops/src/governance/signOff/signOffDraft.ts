import {
  canonicalEntityRef,
  type SignOffVerdict,
} from '@pitwall/plugin-mlops-common';

/** What a signer has written so far. */
export interface SignOffDraft {
  readonly verdict?: SignOffVerdict;
  readonly reason: string;
  readonly condition: string;
  /** A user's ref, or what somebody typed instead. */
  readonly owner: string;
  /** `2026-05-03` */
  readonly due: string;
}

export const emptyDraft: SignOffDraft = {
  reason: '',
  condition: '',
  owner: '',
  due: '',
};

/** The fields of a signature, in the order in which they are asked. */
export const signOffFields = [
  'condition.text',
  'condition.owner',
  'condition.due',
  'reason',
] as const;

export type SignOffField = (typeof signOffFields)[number];

/** What is wrong with a draft before it is sent, by field. */
export function draftProblems(
  { verdict, reason, condition, owner, due }: SignOffDraft,
  now: Date,
): ReadonlyMap<SignOffField, string> {
  const problems = new Map<SignOffField, string>();
  if (verdict === 'approveWithCondition') {
    if (!condition.trim()) {
      problems.set('condition.text', 'Say what is to be done.');
    }
    if (!ownerRef(owner)) {
      problems.set(
        'condition.owner',
        'Choose who does it, or write a ref such as user:default/ada.',
      );
    }
    if (!due || endOfDay(due) <= now) {
      problems.set('condition.due', 'Choose a day that is still to come.');
    }
  }
  if (verdict && verdict !== 'approve' && !reason.trim()) {
    problems.set('reason', 'Say why it is anything but a plain approval.');
  }
  return problems;
}

/** What is sent of a draft that has no problems. */
export function signOffBody(draft: SignOffDraft, slot: string, digest: string) {
  const { verdict, condition, owner, due } = draft;
  const reason = draft.reason.trim();
  return {
    slot,
    verdict: verdict ?? ('approve' as const),
    digest,
    ...(reason && { reason }),
    ...(verdict === 'approveWithCondition' && {
      condition: {
        text: condition.trim(),
        owner: ownerRef(owner) ?? owner,
        due: endOfDay(due).toISOString(),
      },
    }),
  };
}

function ownerRef(written: string): string | undefined {
  const ref = written.trim();
  return /^user:[^/\s]+\/[^/\s]+$/i.test(ref)
    ? canonicalEntityRef(ref)
    : undefined;
}

/** A condition may be met until its day is over where the signer is. */
function endOfDay(day: string): Date {
  return new Date(`${day}T23:59:59.999`);
}
