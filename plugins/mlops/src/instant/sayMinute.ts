/**
 * A day and a minute in the reader's zone, with the zone.
 *
 * @example sayMinute(new Date('2026-01-31T09:30Z'), 'UTC') // 'Sat 31 Jan, 09:30 UTC'
 */
export function sayMinute(instant: Date, timeZone?: string): string {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { ...options, timeZone }).format(instant);
  const day = part({ weekday: 'short', day: 'numeric', month: 'short' });
  const time = part({
    ...{ hour: '2-digit', minute: '2-digit' },
    timeZoneName: 'short',
  });
  return `${day.replace(',', '')}, ${time}`;
}
