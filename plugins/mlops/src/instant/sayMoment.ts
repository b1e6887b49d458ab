/**
 * A day and a minute as a sentence names them, in the reader's zone and with
 * it; the year only when it is another one.
 *
 * @example sayMoment(new Date('2026-11-30T09:00Z'), now) // 'Monday 30 November, 09:00 UTC'
 */
export function sayMoment(
  instant: Date,
  now: Date,
  options: { readonly timeZone?: string; readonly hasZone?: boolean } = {},
): string {
  const { timeZone, hasZone = true } = options;
  const part = (shown: Intl.DateTimeFormatOptions, of = instant) =>
    new Intl.DateTimeFormat('en-GB', { ...shown, timeZone }).format(of);
  const year = (of: Date) => part({ year: 'numeric' }, of);
  const day = part({
    ...{ weekday: 'long', day: 'numeric', month: 'long' },
    ...(year(instant) !== year(now) && { year: 'numeric' }),
  });
  const minute = part({
    ...{ hour: '2-digit', minute: '2-digit' },
    ...(hasZone && { timeZoneName: 'short' }),
  });
  // Some hosts put a comma behind the weekday.
  return `${day.replace(',', '')}, ${minute}`;
}
