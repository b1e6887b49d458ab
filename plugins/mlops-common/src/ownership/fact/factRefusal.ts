import type { DatedFact } from './datedFact';

/**
 * Why a fact may not be entered or ended: a field that cannot be so, somebody
 * whose fact it is not, or another fact that stands against it.
 *
 * @public
 */
export type FactRefusal =
  | {
      readonly code: 'field';
      readonly field: string;
      readonly sentence: string;
    }
  | { readonly code: 'not-yours'; readonly sentence: string }
  | {
      readonly code: 'conflict';
      readonly sentence: string;
      readonly current: DatedFact;
    };
