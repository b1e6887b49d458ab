import type { Ownership } from '../ownership';
import type { OrganisationFacts } from '../people';
import type { DatedFact } from './datedFact';
import type { SwapRota } from './swapRota';

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
  /** The rota that a swap names; absent when nobody knows it. */
  readonly rota?: SwapRota;
  /** Refs of whoever may acknowledge the change that the fact names, if it is there. */
  readonly acknowledgers?: ReadonlySet<string>;
}
