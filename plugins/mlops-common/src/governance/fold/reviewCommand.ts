import type { SignOffVerdict } from '../reviewStates';
import type { EarlierReview } from './carryOver';
import type { PinnedPacks } from './evolveReview';
import type { VersionFacts } from './missingParts';
import type { PeopleFacts } from './people';
import type { ReviewDecision, ReviewOpening } from './reviewEvent';
import type { ConditionRecord } from './reviewRecord';

/**
 * What somebody wants of a review. Free text is sealed before: it arrives as a
 * commitment.
 *
 * @public
 */
export type ReviewCommand =
  | {
      readonly kind: 'open';
      readonly opening: ReviewOpening;
      /** Newest first. */
      readonly earlier: readonly EarlierReview[];
    }
  | {
      readonly kind: 'fillForm';
      readonly checkpoint: string;
      readonly form: string;
    }
  | {
      readonly kind: 'attachEvidence';
      readonly checkpoint: string;
      readonly evidence: {
        readonly id: string;
        readonly word: string;
        readonly digest: string;
        readonly description: string;
      };
    }
  | { readonly kind: 'requestSignOffs'; readonly checkpoint: string }
  | {
      readonly kind: 'signOff';
      readonly checkpoint: string;
      readonly slot: string;
      readonly verdict: SignOffVerdict;
      readonly digest: string;
      readonly reason?: string;
      readonly condition?: ConditionRecord;
    }
  | { readonly kind: 'withdraw'; readonly reason?: string }
  /** Records that time ended the review. */
  | { readonly kind: 'lapse' };

/**
 * Everything a decision rests on beside the review itself.
 *
 * @public
 */
export interface ReviewFacts {
  /** Who wants it: the actor's id, and the ref of the person or pipeline. */
  readonly by: { readonly id: string; readonly ref: string };
  readonly people: PeopleFacts;
  readonly version: VersionFacts;
  readonly packs: PinnedPacks;
}

/**
 * Why a review does not change, as a word.
 *
 * @public
 */
export type RefusalCode =
  | 'exists'
  | 'not-open'
  | 'no-such-checkpoint'
  | 'no-such-slot'
  | 'waiting'
  | 'frozen'
  | 'checkpoint-decided'
  | 'incomplete'
  | 'unassignable'
  | 'not-requested'
  | 'not-eligible'
  | 'second-vote'
  | 'slot-taken'
  | 'stale-digest'
  | 'reason-missing'
  | 'condition-missing'
  | 'condition-unexpected'
  | 'condition-past'
  | 'not-yours'
  | 'not-lapsed';

/**
 * An expected "no", with its reason.
 *
 * @public
 */
export interface ReviewRefusal {
  readonly kind: 'refused';
  readonly code: RefusalCode;
  readonly sentence: string;
  /** Of a signature for something else: what was sent, and what it is now. */
  readonly digest?: { readonly sent: string; readonly current?: string };
}

/**
 * What a command comes to.
 *
 * @public
 */
export type ReviewAnswer =
  | {
      readonly kind: 'decided';
      readonly decisions: readonly [ReviewDecision, ...ReviewDecision[]];
    }
  | ReviewRefusal;

export function decided(
  ...decisions: [ReviewDecision, ...ReviewDecision[]]
): ReviewAnswer {
  return { kind: 'decided', decisions };
}

export function refused(
  code: RefusalCode,
  sentence: string,
  digest?: ReviewRefusal['digest'],
): ReviewRefusal {
  return { kind: 'refused', code, sentence, ...(digest && { digest }) };
}
