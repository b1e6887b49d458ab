/**
 * A day as a sentence names it, with the year only when it is another one.
 *
 * @example sayDay(new Date('2025-11-03T10:00Z'), new Date('2025-12-01T00:00Z')) // '3 November'
 */
export function sayDay(instant: Date, now: Date, timeZone?: string): string {
  const format = (options: Intl.DateTimeFormatOptions, day: Date) =>
    new Intl.DateTimeFormat('en-GB', { ...options, timeZone }).format(day);
  const year = (day: Date) => format({ year: 'numeric' }, day);
  return format(
    {
      day: 'numeric',
      month: 'long',
      ...(year(instant) !== year(now) && { year: 'numeric' }),
    },
    instant,
  );
}
