const day = 24 * 60 * 60_000;
const week = 7 * day;

/** The Monday on which the flights begin: 3 million of them, to June 2001. */
const firstDay = Date.parse('2001-01-01T00:00:00.000Z');
/** Whole weeks from Monday; the last one lacks its Sunday. */
const weeks = 26;
/** The weeks that the later ones are compared with. */
const referenceWeeks = 8;

/** The flights of 26 weeks, moved by whole weeks to the last half year. */
export interface Replay {
  /** How many days each flight is moved: a multiple of 7. */
  readonly days: number;
  /** When the last week ends. */
  readonly end: string;
  /** When a week begins; 0 is the first one. */
  beginOf(week: number): string;
  /** The first weeks, as the command takes a period. */
  readonly reference: string;
}

/** The latest replay whose last week is over. */
export function latestReplay(now: number): Replay {
  const moved = Math.floor((now - firstDay) / week) - weeks;
  const beginOf = (at: number) =>
    new Date(firstDay + (moved + at) * week).toISOString();
  const dayOf = (at: number) => beginOf(at).slice(0, 10);
  return {
    days: moved * 7,
    end: beginOf(weeks),
    beginOf,
    reference: `${dayOf(0)}..${dayOf(referenceWeeks)}`,
  };
}

/** Whether a replay that ended then is still of the last half year. */
export function isFresh(end: string, now: number): boolean {
  return now - Date.parse(end) < week;
}
