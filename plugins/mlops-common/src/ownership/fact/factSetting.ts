import type { Ownership } from '../ownership';
import type { OrganisationFacts } from '../people';
import type { DatedFact } from './datedFact';

/**
 * What is known around a fact before it is entered or ended.
 *
 * @public
 */
export interface FactSetting {
  /** The ref of the person who enters or ends it. */
  readonly by: string;
  readonly now: string;
  /** The organisation as it is now: see `organisationAt`. */
  readonly facts: OrganisationFacts;
  /** Facts that are not over. */
  readonly others: readonly DatedFact[];
  /** Who does what for the service that the fact names. */
  readonly ownership?: Ownership;
  /** Whether `by` may arrange for the person: see `arrangesFor`. */
  readonly isArranger: boolean;
  /** Names of every rota in which somebody can be swapped. */
  readonly rotas: ReadonlySet<string>;
  /** Refs of whoever may acknowledge the change that the fact names, if it is there. */
  readonly acknowledgers?: ReadonlySet<string>;
}
