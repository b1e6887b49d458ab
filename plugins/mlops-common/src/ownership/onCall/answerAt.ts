import type { OnCallAnswer, OnCallShift } from './onCallAnswer';

/**
 * An answer seen from another moment inside the stretch of time for which it
 * was asked: who has duty then, and what follows. Whether that moment is in
 * working hours it cannot know, unless the moment is the same.
 *
 * @public
 */
export function answerAt(
  answer: OnCallAnswer,
  { at, until }: { readonly at: string; readonly until: string },
): OnCallAnswer {
  return {
    ...answer,
    levels: answer.levels.map(level => {
      const shifts = [...level.onDuty, ...level.upcoming].sort(byBeginning);
      return {
        ...level,
        onDuty: shifts.filter(
          shift => shift.from <= at && endsAfter(shift, at),
        ),
        upcoming: shifts.filter(({ from }) => from > at && from < until),
      };
    }),
  };
}

function byBeginning(one: OnCallShift, other: OnCallShift): number {
  if (one.from === other.from) return 0;
  return one.from < other.from ? -1 : 1;
}

function endsAfter({ until }: OnCallShift, at: string): boolean {
  return until === undefined || until > at;
}
