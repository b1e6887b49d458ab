const formats = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  shortDay: { day: 'numeric', month: 'short' },
  month: { month: 'short', year: 'numeric' },
  clock: { hour: '2-digit', minute: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/**
 * A day, a month or a clock time in UTC: windows are cut in UTC, and a reader's
 * own zone would move them to the day before.
 *
 * @example sayTime(Date.UTC(2026, 2, 12), 'shortDay') // '12 Mar'
 */
export function sayTime(instant: number, format: keyof typeof formats): string {
  return new Intl.DateTimeFormat('en-GB', {
    ...formats[format],
    timeZone: 'UTC',
  }).format(instant);
}
