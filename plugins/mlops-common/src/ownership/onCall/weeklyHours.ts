import type { WeeklyHours } from './rota';
import { dayMs, dayOf, minuteMs, weekdayOf, type WallDay } from './wallClock';
import { instantOfWall, wallAt } from './zoneTime';

interface Span {
  readonly from: number;
  readonly until: number;
}

/**
 * The stretches of time that weekly hours allow and that meet `[from, until)`,
 * in order, those that touch as one.
 *
 * @param isLeftOut - days whose hours do not count
 */
export function spansOfHours(
  hours: readonly WeeklyHours[],
  zone: string,
  { from, until }: Span,
  isLeftOut: (day: WallDay) => boolean = () => false,
): Span[] {
  const spans: Span[] = [];
  // Hours may begin the day before, and the clock may skip a day.
  const first = dayOf(wallAt(from, zone)) - 2;
  const last = dayOf(wallAt(until, zone)) + 1;
  for (let day = first; day <= last; day += 1) {
    if (isLeftOut(day)) continue;
    for (const each of hours) {
      if (each.days && !each.days.includes(weekdayOf(day))) continue;
      const end = each.to > each.from ? each.to : each.to + 24 * 60;
      spans.push({
        from: instantOfWall(day * dayMs + each.from * minuteMs, zone),
        until: instantOfWall(day * dayMs + end * minuteMs, zone),
      });
    }
  }
  return united(spans).filter(span => span.from < until && span.until > from);
}

function united(spans: readonly Span[]): Span[] {
  const inOrder = spans
    .filter(span => span.from < span.until)
    .sort((one, other) => one.from - other.from);
  const found: Span[] = [];
  for (const span of inOrder) {
    const before = found.at(-1);
    if (before && span.from <= before.until) {
      found[found.length - 1] = {
        from: before.from,
        until: Math.max(before.until, span.until),
      };
    } else {
      found.push(span);
    }
  }
  return found;
}
