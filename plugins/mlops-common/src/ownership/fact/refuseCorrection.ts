import type { DatedFact, NewDatedFact } from './datedFact';
import type { FactRefusal } from './factRefusal';
import { factIsOver } from './factTime';

/**
 * Why a fact does not take the place of another one: it is of another kind, or
 * the other one is over and has no place to take.
 *
 * @public
 */
export function refuseCorrection(
  fact: NewDatedFact,
  former: DatedFact,
  now: string,
): FactRefusal | undefined {
  if (fact.kind !== former.kind) {
    return {
      ...{ code: 'field', field: 'kind' },
      sentence: `kind must be that of the entry it takes the place of, ${former.kind}.`,
    };
  }
  return factIsOver(former, now)
    ? {
        ...{ code: 'conflict', current: former },
        sentence:
          'What this is to take the place of is over, or was taken back already: enter it as something new.',
      }
    : undefined;
}
