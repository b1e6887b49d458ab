import { factEnd, factHolds, type DatedFact } from '../fact';
import type { PersonFacts } from '../people';

/**
 * Whether somebody can be reached at a moment, and until when that holds;
 * `why` completes the sentence that begins with their name.
 */
export type Presence =
  | { readonly isThere: true; readonly until?: string }
  | { readonly isThere: false; readonly why: string; readonly until?: string };

/**
 * Tells who is there from who left, whose engagement has ended or has not
 * begun, and who is absent.
 *
 * @param person - undefined for whoever is not in the catalog any more
 * @param facts - dated facts about that person
 */
export function presenceOf(
  person: Pick<PersonFacts, 'engagement'> | undefined,
  facts: readonly DatedFact[],
  at: string,
  say: (instant: string) => string,
): Presence {
  if (!person) {
    return { isThere: false, why: 'is not in the catalog any more' };
  }
  const { engagement } = person;
  if (engagement?.until?.startsWith('0000')) {
    // How an engagement is read that was misspelt.
    return { isThere: false, why: 'has an engagement that cannot be read' };
  }
  if (engagement?.until !== undefined && engagement.until <= at) {
    return {
      isThere: false,
      why: `is not engaged any more${by(
        engagement.employer,
      )}: that ended on ${say(engagement.until)}`,
    };
  }
  if (engagement?.from !== undefined && at < engagement.from) {
    return {
      isThere: false,
      why: `is not engaged yet${by(engagement.employer)}: that begins on ${say(
        engagement.from,
      )}`,
      until: engagement.from,
    };
  }
  const back = endOfAbsence(facts, at);
  if (back !== undefined) {
    return {
      isThere: false,
      why: `is absent until ${say(back)}`,
      until: back,
    };
  }
  const leaves = facts
    .filter(fact => fact.kind === 'absence' && fact.from > at)
    // One that was taken back before it began never holds.
    .filter(fact => factHolds(fact, fact.from))
    .map(({ from }) => from);
  return {
    isThere: true,
    ...untilEarliest([...leaves, engagement?.until]),
  };
}

/** The earliest of some ends, left out when there is none. */
export function untilEarliest(ends: readonly (string | undefined)[]): {
  until?: string;
} {
  const known = ends.filter(end => end !== undefined).sort();
  return known.length > 0 ? { until: known[0] } : {};
}

/** Absences that follow one another without a gap are one. */
function endOfAbsence(
  facts: readonly DatedFact[],
  at: string,
): string | undefined {
  const absences = facts.filter(({ kind }) => kind === 'absence');
  let end: string | undefined;
  for (;;) {
    const moment: string = end ?? at;
    const ends = absences
      .filter(fact => factHolds(fact, moment))
      .map(factEnd)
      .sort();
    const last = ends.at(-1);
    if (last === undefined) return end;
    end = last;
  }
}

function by(employer: string | undefined): string {
  return employer ? ` by ${employer}` : '';
}
