import type { OnCallLevel } from './onCallAnswer';
import type { Rota } from './rota';
import { shiftsBetween } from './shiftsBetween';

/**
 * Who has duty at each level of a rota at an instant, and what begins after it
 * and before `until`.
 *
 * @param at - ISO UTC instant
 * @param until - ISO UTC instant, not before `at`; default: `at`
 * @public
 */
export function dutyAt(rota: Rota, at: string, until = at): OnCallLevel[] {
  const justAfter = new Date(Date.parse(at) + 1).toISOString();
  return shiftsBetween(rota, at, until > at ? until : justAfter).map(
    (shifts, index) => ({
      level: index + 1,
      title: rota.levels[index].title,
      onDuty: shifts.filter(({ from }) => from <= at),
      upcoming: shifts.filter(({ from }) => from > at),
    }),
  );
}
