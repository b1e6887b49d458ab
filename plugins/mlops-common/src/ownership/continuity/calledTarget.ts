import type { OnCallAnswer, OverrideOverlap } from '../onCall';
import type { CoveredService } from './coveredService';

/**
 * A target of on-call that services call, and what became of asking about it.
 *
 * @public
 */
export interface CalledTarget {
  /** `rota:flight-ops` */
  readonly target: string;
  /** `rota`, `pagerduty` */
  readonly provider: string;
  /** The file in which it is written, for a rota of the suite. */
  readonly file?: string;
  /** Whoever calls it: the service, what serves it or who owns it names the target. */
  readonly services: readonly CoveredService[];
  /** Asked for a stretch of time that begins at the moment of the question, or before. */
  readonly answer?: OnCallAnswer;
  /** Why the provider gave no answer now, a sentence. */
  readonly failure?: string;
  readonly isLastKnown: boolean;
  readonly asOf: string;
  /** Until when the answer tells who has duty; as far as anybody asks without. */
  readonly knownUntil?: string;
  /** Overrides that overlap, of a rota of the suite. */
  readonly overlaps?: readonly OverrideOverlap[];
}

/**
 * What the services of a fleet call at night.
 *
 * @public
 */
export interface CalledTargets {
  readonly targets: readonly CalledTarget[];
  /** Services in production that call none, in the order of the fleet. */
  readonly without: readonly CoveredService[];
  /** What could not be found out, each in a sentence. */
  readonly notes: readonly string[];
}
