import { z } from 'zod';

const pattern =
  /^P(?=\d)(?:(\d{1,3})Y)?(?:(\d{1,3})M)?(?:(\d{1,3})W)?(?:(\d{1,4})D)?$/;

/**
 * An ISO 8601 duration of years, months, weeks and days, at least one day:
 * `P12M`, `P90D`.
 *
 * @public
 */
export const durationSchema = z
  .string()
  .refine(
    text => pattern.test(text) && /[1-9]/.test(text),
    'is not a duration such as P12M or P90D',
  );

/**
 * The instant a duration after another, in UTC. A month that is too short ends
 * on its last day.
 *
 * @example `addDuration('2026-01-31T09:30:00.000Z', 'P1M') // '2026-02-28T09:30:00.000Z'`
 * @throws Error when it is no duration
 * @public
 */
export function addDuration(instant: string, duration: string): string {
  const match = pattern.exec(duration);
  if (!match) throw new Error(`${duration} is no duration such as P12M`);
  const [years, months, weeks, days] = match
    .slice(1)
    .map(part => Number(part ?? 0));
  const from = new Date(instant);
  const month = from.getUTCMonth() + years * 12 + months;
  const lastDay = new Date(
    Date.UTC(from.getUTCFullYear(), month + 1, 0),
  ).getUTCDate();
  const to = new Date(from);
  to.setUTCFullYear(
    from.getUTCFullYear(),
    month,
    Math.min(from.getUTCDate(), lastDay),
  );
  to.setUTCDate(to.getUTCDate() + weeks * 7 + days);
  return to.toISOString();
}
