const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

const relative = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' });

/**
 * How long ago, in the largest whole unit.
 *
 * @example sayRelative(new Date('2026-01-31T09:30Z'), new Date('2026-01-31T09:42Z')) // '12 minutes ago'
 */
export function sayRelative(instant: Date, now: Date): string {
  const seconds = (instant.getTime() - now.getTime()) / 1000;
  for (const [unit, length] of units) {
    if (Math.abs(seconds) >= length) {
      return relative.format(Math.trunc(seconds / length), unit);
    }
  }
  return 'just now';
}

/**
 * The exact instant in the reader's zone, with the zone.
 *
 * @example sayExact(new Date('2026-01-31T09:30Z'), 'UTC') // '31 January 2026 at 09:30:00 UTC'
 */
export function sayExact(instant: Date, timeZone?: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'long',
    timeStyle: 'long',
    timeZone,
  }).format(instant);
}
