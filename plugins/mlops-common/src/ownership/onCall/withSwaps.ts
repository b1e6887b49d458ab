import type { DatedFact } from '../fact';
import { answerAt } from './answerAt';
import type { OnCallAnswer, OnCallShift } from './onCallAnswer';

type Swap = Extract<DatedFact, { kind: 'rota-swap' }>;

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
  const swaps = facts
    .filter((fact): fact is Swap => fact.kind === 'rota-swap')
    .filter(({ target }) => target === answer.target)
    .sort((one, other) => (one.recordedAt < other.recordedAt ? -1 : 1));
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

function split(shift: OnCallShift, swap: Swap): OnCallShift[] {
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
