import type { Rota } from './rota';
import { shiftsBetween } from './shiftsBetween';

/**
 * The stretches of `[from, until)` in which nobody has duty on any line of a
 * rota, in order.
 *
 * @param from - ISO UTC instant
 * @param until - ISO UTC instant, after `from`
 * @public
 */
export function coverGaps(
  rota: Rota,
  from: string,
  until: string,
): { readonly from: string; readonly until: string }[] {
  const shifts = shiftsBetween(rota, from, until)
    .flat()
    .sort((one, other) => (one.from < other.from ? -1 : 1));
  const gaps: { from: string; until: string }[] = [];
  let covered = from;
  for (const shift of shifts) {
    if (shift.from > covered) gaps.push({ from: covered, until: shift.from });
    if (shift.until === undefined) return gaps;
    if (shift.until > covered) covered = shift.until;
  }
  if (covered < until) gaps.push({ from: covered, until });
  return gaps;
}
