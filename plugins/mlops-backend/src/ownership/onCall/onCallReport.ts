import type { OnCallAnswer } from '@pitwall/plugin-mlops-common';

/** What an entity names for a provider of on-call. */
export interface NamedTarget {
  readonly provider: string;
  readonly target: string;
  /** The entity that names it; the file of a rota that was not asked for an entity. */
  readonly writtenIn: string;
  /** Why it cannot be asked, if so. */
  readonly failure?: string;
}

/** What came of asking who is on call for one target. */
export interface OnCallReport {
  /** `rota:flight-ops` */
  readonly target: string;
  /** `rota`, `pagerduty` */
  readonly provider: string;
  /** The entity that names the target; the file of a rota that was not asked for an entity. */
  readonly writtenIn: string;
  /** Absent when nothing is known for the moment. */
  readonly answer?: OnCallAnswer;
  /** Why the provider gave no answer now, a sentence for people. */
  readonly failure?: string;
  /** Until when the answer tells who has duty; as far as it was asked for without. */
  readonly knownUntil?: string;
  /** Set when the answer is what the provider last said, `asOf` then. */
  readonly isLastKnown: boolean;
  /** ISO UTC instant at which the provider was asked for the answer; now when there is none. */
  readonly asOf: string;
}

/** Between which instants (ISO UTC) it is asked who is on call: at `at`, and who follows before `until`. */
export interface OnCallMoment {
  readonly at: string;
  readonly until: string;
}
