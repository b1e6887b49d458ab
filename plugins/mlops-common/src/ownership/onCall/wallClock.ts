/**
 * What a clock on the wall shows, counted in milliseconds since its
 * 1970-01-01T00:00. Which instant that is, only a zone can tell.
 *
 * @public
 */
export type WallTime = number;

/**
 * Days since 1970-01-01 on the wall.
 *
 * @public
 */
export type WallDay = number;

/** A minute, in milliseconds. */
export const minuteMs = 60_000;
/** A day on the wall, in milliseconds: 24 hours even where clocks change. */
export const dayMs = 86_400_000;

/** The days of the week, from Monday on as ISO 8601 counts them. */
export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

/** @see weekdays */
export type Weekday = (typeof weekdays)[number];

/** Which day of the week a day is. */
export function weekdayOf(day: WallDay): Weekday {
  // 1970-01-01 was a Thursday.
  return weekdays[(((day + 3) % 7) + 7) % 7];
}

/** The day a time on the wall belongs to; midnight belongs to the day it begins. */
export function dayOf(wall: WallTime): WallDay {
  return Math.floor(wall / dayMs);
}

/** @returns undefined for what is no date of the years 1970 to 2199, written `2026-01-05` */
export function parseWallDay(text: string): WallDay | undefined {
  const found = /^((?:19[7-9]|20\d|21\d)\d)-(\d\d)-(\d\d)$/.exec(text);
  if (!found) return undefined;
  const [year, month, date] = found.slice(1).map(Number);
  const wall = Date.UTC(year, month - 1, date);
  // The 30th of February would quietly become a day of March.
  return new Date(wall).toISOString().startsWith(text)
    ? wall / dayMs
    : undefined;
}

/** @returns minutes after midnight, undefined for what is no time of day from `00:00` to `24:00` */
export function parseTimeOfDay(text: string): number | undefined {
  const found = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(text);
  if (!found) return undefined;
  const minutes = Number(found[1]) * 60 + Number(found[2]);
  return minutes <= 24 * 60 ? minutes : undefined;
}

/** @returns undefined for what is not written `2026-01-05T09:00` */
export function parseWallTime(text: string): WallTime | undefined {
  const day = parseWallDay(text.slice(0, 10));
  const minutes = parseTimeOfDay(text.slice(11));
  return text[10] !== 'T' || day === undefined || minutes === undefined
    ? undefined
    : day * dayMs + minutes * minuteMs;
}
