import { factEnd, type DatedFact } from '../fact';
import type { OnCallAnswer } from './onCallAnswer';
import { inOrderOfEntry, swapsOf, withSwaps, type RotaSwap } from './withSwaps';

/**
 * Whether a swap changes nothing: whoever gives has no shift in its stretch,
 * what they took over by swaps entered before it included.
 *
 * @param answer - of the target, for all of `[from, until)` of the swap, before
 * swaps
 * @param facts - those that are not over
 * @public
 */
export function meetsNoShift(
  swap: RotaSwap,
  answer: OnCallAnswer,
  facts: readonly DatedFact[],
): boolean {
  const before = swapsOf(answer.target, facts).filter(
    other => inOrderOfEntry(other, swap) < 0,
  );
  const end = factEnd(swap);
  const { levels } = withSwaps(answer, before, { at: swap.from, until: end });
  return !levels
    .flatMap(({ onDuty, upcoming }) => [...onDuty, ...upcoming])
    .some(
      ({ person, from, until }) =>
        person.ref === swap.person &&
        from < end &&
        (until === undefined || swap.from < until),
    );
}
