import type { DatedFact } from '../fact';
import type { OnCallAnswer } from '../onCall';
import type { ResolvedRole } from '../ownership';
import type { OrganisationFacts } from '../people';
import type { Role } from '../role';
import type { CoveredService } from './coveredService';

/**
 * All that the page of a person or a group depends on.
 *
 * @public
 */
export interface OwnedByQuestion {
  /** Canonical ref of a user or a group. */
  readonly who: string;
  /** Canonical ref of the user who reads the answer, spoken to as "you". */
  readonly reader?: string;
  readonly services: readonly CoveredService[];
  /** The organisation as it is at the moment: see `organisationAt`. */
  readonly facts: OrganisationFacts;
  readonly datedFacts: readonly DatedFact[];
  /** Everybody who holds a role for any service, by role. */
  readonly holders: ReadonlyMap<Role, ReadonlySet<string>>;
  /** What providers of on-call answered. */
  readonly onCall: readonly AnsweredOnCall[];
  /** What of on-call is not known, each in a sentence. */
  readonly shiftNotes?: readonly string[];
  readonly at: string;
  readonly asOf: string;
  readonly notes?: readonly string[];
}

/**
 * What a provider of on-call answered.
 *
 * @public
 */
export interface AnsweredOnCall {
  /** `rota`, `pagerduty` */
  readonly provider: string;
  /** Whether it is what the provider said before, since it is silent now. */
  readonly isLastKnown: boolean;
  readonly answer: OnCallAnswer;
}

/** A role that somebody has. */
export interface Held {
  readonly service: CoveredService;
  readonly role: ResolvedRole;
  readonly through?: string;
}
