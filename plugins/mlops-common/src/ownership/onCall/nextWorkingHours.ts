import type { Rota } from './rota';
import { dayMs } from './wallClock';
import { spansOfHours } from './weeklyHours';

const stepDays = 8;
/** Longer than any rota closes: whoever has more holidays has no working hours. */
const mostDays = 400;

/**
 * When the working hours of a rota begin next after an instant, holidays left
 * out; undefined when the rota has none, or never.
 *
 * @param at - ISO UTC instant
 * @returns ISO UTC instant
 */
export function nextWorkingHours(
  { workingHours, zone, holidays }: Rota,
  at: string,
): string | undefined {
  if (!workingHours) return undefined;
  const asked = Date.parse(at);
  for (let days = 0; days < mostDays; days += stepDays) {
    const from = asked + days * dayMs;
    const begin = spansOfHours(
      [workingHours],
      zone,
      { from, until: from + stepDays * dayMs },
      day => holidays.includes(day),
      // What begins before the stretch that is looked at may be cut.
    ).find(span => span.from > asked && span.from >= from);
    if (begin) return new Date(begin.from).toISOString();
  }
  return undefined;
}
