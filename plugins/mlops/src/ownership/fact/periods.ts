/** A stretch of time `[from, until)`. */
export interface Period {
  readonly from: string;
  readonly until: string;
}

/** A stretch that begins now and that people have a word for. */
export interface PeriodPreset {
  readonly word: string;
  /** The end of the stretch that begins at `now`, in the reader's zone. */
  readonly untilFrom: (now: Date) => Date;
}

/** Midnight after as many days; the day of a clock change is one day too. */
const midnightIn = (now: Date, days: number) =>
  new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);

/** Days until the next Monday; on a Monday it is the one after. */
const daysToMonday = (now: Date) => (8 - now.getDay()) % 7 || 7;

/** How long somebody is usually away. */
export const awayPresets: readonly PeriodPreset[] = [
  { word: 'Today', untilFrom: now => midnightIn(now, 1) },
  {
    word: 'Until Monday',
    untilFrom: now => midnightIn(now, daysToMonday(now)),
  },
  { word: 'A week', untilFrom: now => midnightIn(now, 7) },
];

/** How long a successor is usually the shadow. */
export const shadowPresets: readonly PeriodPreset[] = [
  { word: 'Two weeks', untilFrom: now => midnightIn(now, 14) },
  { word: 'Four weeks', untilFrom: now => midnightIn(now, 28) },
  { word: 'A quarter', untilFrom: now => midnightIn(now, 91) },
];

/** The stretch of a preset, from this minute. */
export function periodOf(preset: PeriodPreset, now: Date): Period {
  const from = new Date(now);
  from.setSeconds(0, 0);
  return {
    from: from.toISOString(),
    until: preset.untilFrom(now).toISOString(),
  };
}
