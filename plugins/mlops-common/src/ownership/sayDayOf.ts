const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

/**
 * The day of an instant in UTC, as a sentence names it; the same whatever the
 * host's language and zone are. What is no instant is said as it is written.
 *
 * @public
 * @example sayDayOf('2026-11-27T23:30:00.000Z') // '27 November 2026'
 */
export function sayDayOf(instant: string): string {
  const [, year, month, day] =
    /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/.exec(instant) ?? [];
  const name = months[Number(month) - 1];
  return name === undefined ? instant : `${Number(day)} ${name} ${year}`;
}
