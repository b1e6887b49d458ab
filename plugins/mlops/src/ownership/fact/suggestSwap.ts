import { thisMinute, type Period } from './periods';
import type { Suggestion, Suggestions } from './suggestion';
import type { Shift } from './useShifts';

/** A shift whose end is known. */
export type EndingShift = Shift & { readonly until: string };

/** The shifts of somebody in a rota that are not over and that end. */
export function shiftsOf(
  shifts: readonly Shift[],
  of: { readonly person?: string; readonly target?: string },
  now: Date,
): readonly EndingShift[] {
  return shifts.filter(
    (shift): shift is EndingShift =>
      shift.until !== undefined &&
      shift.until > now.toISOString() &&
      (!of.target || shift.target === of.target) &&
      (!of.person || shift.person.entityRef === of.person),
  );
}

/** What of a shift can still be swapped: all of it, or its rest. */
export function restOf({ from, until }: EndingShift, now: Date): Period {
  const begin = thisMinute(now);
  return { from: from > begin ? from : begin, until };
}

/**
 * The next shift of somebody, and who takes it over: whoever has the one after
 * it in the same line, else anybody else of the rota. A shift that nobody else
 * could take comes last.
 *
 * @param question.targets - the rotas that it may be of; none for any
 * @param question.person - whom the reader chose
 * @param question.subject - whose shift it is, if they have one; else whose is next
 */
export function suggestSwap(question: {
  readonly shifts: readonly Shift[];
  readonly targets: readonly string[];
  readonly person: string | undefined;
  readonly subject: Suggestion | undefined;
  readonly now: Date;
}): Suggestions {
  const { targets, person, subject, now } = question;
  const shifts = shiftsOf(question.shifts, {}, now).filter(
    ({ target }) => targets.length === 0 || targets.includes(target),
  );
  const firstOf = (ref: string | undefined) => {
    const theirs = shifts.filter(shift => shift.person.entityRef === ref);
    return theirs.find(shift => takerOf(shift, shifts)) ?? theirs[0];
  };
  const shift = person
    ? firstOf(person)
    : firstOf(subject?.value) ?? firstOf(shifts[0]?.person.entityRef);
  if (!shift) return { person: subject };
  const taker = takerOf(shift, shifts);
  const rest = restOf(shift, now);
  const source = `A shift of ${shift.title}, as the rota has it.`;
  return {
    target: { value: shift.target },
    person:
      shift.person.entityRef === subject?.value
        ? subject
        : {
            value: shift.person.entityRef,
            source: `Has the next shift of ${shift.title}.`,
          },
    standIn: taker && {
      value: taker.person.entityRef,
      source:
        taker.title === shift.title && taker.from >= shift.until
          ? 'Has the shift after it, as the rota has it.'
          : `Has shifts of ${taker.title} too.`,
    },
    from: { value: rest.from, source },
    until: { value: rest.until, source },
  };
}

/** The shift of somebody else that makes them likely to take one over. */
function takerOf(
  { target, title, until, person }: EndingShift,
  shifts: readonly EndingShift[],
): EndingShift | undefined {
  const others = shifts.filter(
    other =>
      other.target === target && other.person.entityRef !== person.entityRef,
  );
  return (
    others.find(other => other.title === title && other.from >= until) ??
    others.find(other => other.title === title) ??
    others[0]
  );
}
