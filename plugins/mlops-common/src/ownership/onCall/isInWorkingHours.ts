import type { Rota } from './rota';
import { spansOfHours } from './weeklyHours';

/**
 * Whether an instant lies in the working hours of a rota; holidays have none.
 * Undefined when the rota has no working hours.
 *
 * @param at - ISO UTC instant
 * @public
 */
export function isInWorkingHours(
  { workingHours, zone, holidays }: Rota,
  at: string,
): boolean | undefined {
  if (!workingHours) return undefined;
  const from = Date.parse(at);
  return (
    spansOfHours([workingHours], zone, { from, until: from + 1 }, day =>
      holidays.includes(day),
    ).length > 0
  );
}
