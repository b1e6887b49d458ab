import type { PackCheckpoint } from '../pack';
import type { SignOffVerdict } from '../reviewStates';
import type { FrozenEvidence, ReviewOpening } from './reviewEvent';

/**
 * A condition somebody approved under.
 *
 * @public
 */
export interface ConditionRecord {
  /** Commitment to the text. */
  readonly text: string;
  /** Actor id of who sees to it. */
  readonly owner: string;
  readonly due: string;
}

/**
 * One signature as the history has it.
 *
 * @public
 */
export interface SignOffRecord {
  readonly round: number;
  readonly slot: string;
  /** Actor id of the signer. */
  readonly by: string;
  readonly at: string;
  readonly verdict: SignOffVerdict;
  readonly digest: string;
  readonly reason?: string;
  readonly condition?: ConditionRecord;
}

/**
 * What a checkpoint's history adds up to. Times are as they were written; what
 * they mean now, `effectiveReview` says.
 *
 * @public
 */
export interface CheckpointRecord {
  readonly definition: PackCheckpoint;
  readonly pack: { readonly name: string; readonly digest: string };
  readonly round: number;
  readonly form?: {
    readonly commitment: string;
    readonly by: string;
    readonly at: string;
  };
  readonly attached: readonly {
    readonly id: string;
    readonly word: string;
    readonly digest: string;
    readonly description: string;
    readonly by: string;
    readonly at: string;
  }[];
  /** There from the request for sign-off until it is sent back. */
  readonly request?: {
    readonly at: string;
    readonly by: string;
    readonly due: string;
    readonly digest: string;
    readonly evidence: readonly FrozenEvidence[];
  };
  /** Signatures of the current round. */
  readonly signOffs: readonly SignOffRecord[];
  /** Signatures of earlier rounds. */
  readonly earlier: readonly SignOffRecord[];
  readonly approved?: {
    readonly at: string;
    readonly until: string;
    /** What was signed. */
    readonly digest: string;
    readonly conditions: readonly ConditionRecord[];
    readonly carriedFrom?: {
      readonly review: string;
      readonly versionId: string;
    };
  };
}

/**
 * What the history of a review adds up to.
 *
 * @public
 */
export interface ReviewRecord {
  readonly subject: Omit<ReviewOpening, 'packs'>;
  readonly packs: ReviewOpening['packs'];
  /** Actor id of who opened it. */
  readonly requestedBy: string;
  readonly openedAt: string;
  readonly checkpoints: readonly CheckpointRecord[];
  /** When the last checkpoint was approved. */
  readonly approvedAt?: string;
  /** There once it ended otherwise than by approval. */
  readonly closed?: {
    readonly as: 'rejected' | 'expired' | 'withdrawn';
    readonly at: string;
    readonly by: string;
    readonly checkpoint?: string;
    readonly reason?: string;
  };
  /** How many things happened: the version of its stream. */
  readonly version: number;
}
