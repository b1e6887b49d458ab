import type { DatedFact } from '../fact';
import { answerAt } from './answerAt';
import type { OnCallAnswer, OnCallShift } from './onCallAnswer';

/**
 * A swap of a rota that was entered.
 *
 * @public
 */
export type RotaSwap = Extract<DatedFact, { kind: 'rota-swap' }>;

/**
 * An answer after the swaps of its target: what `person` has in `[from, until)`
 * of a swap, `standIn` has; shifts are split at its ends. Swaps apply in the
 * order in which they were entered, so what was swapped may be swapped again.
 * One that was taken back ends there.
 *
 * @param moment - for which the answer is: who has duty at `at` depends on it
 * @public
 */
export function withSwaps(
  answer: OnCallAnswer,
  facts: readonly DatedFact[],
  moment: { readonly at: string; readonly until: string },
): OnCallAnswer {
  const swaps = swapsOf(answer.target, facts).sort(inOrderOfEntry);
  if (swaps.length === 0) return answer;
  const swapped = (shifts: readonly OnCallShift[]) =>
    swaps.reduce<readonly OnCallShift[]>(
      (before, swap) => before.flatMap(shift => split(shift, swap)),
      shifts,
    );
  return answerAt(
    {
      ...answer,
      levels: answer.levels.map(level => ({
        ...level,
        onDuty: [],
        upcoming: [...swapped(level.onDuty), ...swapped(level.upcoming)],
      })),
    },
    moment,
  );
}

/** The swaps of one target. */
export function swapsOf(
  target: string,
  facts: readonly DatedFact[],
): RotaSwap[] {
  return facts.flatMap(fact =>
    fact.kind === 'rota-swap' && fact.target === target ? fact : [],
  );
}

/** Compares by when two swaps were entered; of one instant, always the same way. */
export function inOrderOfEntry(one: RotaSwap, other: RotaSwap): number {
  const [mine, theirs] = [one, other].map(
    ({ recordedAt, factId }) => recordedAt + factId,
  );
  if (mine === theirs) return 0;
  return mine < theirs ? -1 : 1;
}

function split(shift: OnCallShift, swap: RotaSwap): OnCallShift[] {
  if (shift.person.ref !== swap.person) return [shift];
  const swapEnd = earlier(swap.until, swap.endedAt);
  const from = shift.from > swap.from ? shift.from : swap.from;
  const until = earlier(swapEnd, shift.until);
  if (from >= until) return [shift];
  const { standIn } = swap;
  const person = {
    ref: standIn,
    name: standIn.slice(standIn.indexOf('/') + 1),
  };
  return [
    ...(shift.from < from ? [{ ...shift, until: from }] : []),
    { person, from, until },
    ...(shift.until === undefined || until < shift.until
      ? [{ ...shift, from: until }]
      : []),
  ];
}

function earlier(instant: string, other: string | undefined): string {
  return other !== undefined && other < instant ? other : instant;
}
