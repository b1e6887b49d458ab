/** A stretch of time `[from, until)`. */
export interface Period {
  readonly from: string;
  readonly until: string;
}

/** A stretch that people have a word for. */
export interface PeriodPreset {
  readonly word: string;
  /** The stretch as it is at `now`, in the reader's zone. */
  readonly periodAt: (now: Date) => Period;
}

/** The hour at which people are back, on the wall. */
const backAt = 9;

/** Nine o'clock after as many days; the day of a clock change is one day too. */
const nineIn = (now: Date, days: number) =>
  new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, backAt);

/** Days until the next Monday; on a Monday it is the one after. */
const daysToMonday = (now: Date) => (8 - now.getDay()) % 7 || 7;

/** From this minute for as many days. */
function preset(
  word: string,
  days: number | ((now: Date) => number),
): PeriodPreset {
  return {
    word,
    periodAt: now => ({
      from: thisMinute(now),
      until: nineIn(
        now,
        typeof days === 'number' ? days : days(now),
      ).toISOString(),
    }),
  };
}

/** How long somebody is usually away. */
export const awayPresets = [
  preset('Until Monday 9:00', daysToMonday),
  preset('Until tomorrow 9:00', 1),
  preset('A week', 7),
  preset('Two weeks', 14),
] as const;

/** How long somebody usually stands in. */
export const deputyPresets = [
  preset('Two weeks', 14),
  preset('Until Monday 9:00', daysToMonday),
  preset('A quarter', 91),
] as const;

/** How long a successor is usually the shadow. */
export const shadowPresets = [
  preset('Two weeks', 14),
  preset('Four weeks', 28),
  preset('A quarter', 91),
] as const;

/** The minute that it is, as the fields of a dialog tell it. */
export function thisMinute(now: Date): string {
  const minute = new Date(now);
  minute.setSeconds(0, 0);
  return minute.toISOString();
}
