import { sayTime } from './sayTime';

const dayMilliseconds = 86_400_000;
// 1 January 1970 was a Thursday: Mondays are four days off.
const mondayOffset = 4 * dayMilliseconds;

export interface TimeTicks {
  readonly ticks: readonly number[];
  readonly say: (tick: number) => string;
}

/**
 * Where the time axis carries a date: days, Mondays or firsts of months, as
 * dense as `most` allows, in UTC.
 */
export function timeTicks(from: number, to: number, most: number): TimeTicks {
  const byDay = (days: number, offset = 0) =>
    every(from, to, days * dayMilliseconds, offset);
  const candidates = [
    byDay(1 / 24),
    byDay(1 / 4),
    byDay(1),
    byDay(7, mondayOffset),
    firsts(from, to, 1),
    firsts(from, to, 3),
    firsts(from, to, 12),
  ];
  const chosen = candidates.findIndex(ticks => ticks.length <= most);
  const ticks = candidates[chosen] ?? candidates[candidates.length - 1];
  const isMonths = chosen < 0 || chosen >= 4;
  return {
    ticks,
    say: tick => {
      if (isMonths) return sayTime(tick, 'month');
      return chosen < 2
        ? `${sayTime(tick, 'shortDay')}, ${sayTime(tick, 'clock')}`
        : sayTime(tick, 'shortDay');
    },
  };
}

function every(from: number, to: number, step: number, offset: number) {
  const count = Math.floor((to - from) / step) + 1;
  // Enough to be told too many.
  if (count > 1_000) return Array.from({ length: count }, () => 0);
  const first = Math.ceil((from - offset) / step) * step + offset;
  return Array.from({ length: count }, (_, at) => first + at * step).filter(
    tick => tick <= to,
  );
}

function firsts(from: number, to: number, months: number) {
  const start = new Date(from);
  const ticks: number[] = [];
  for (let month = start.getUTCMonth(); ; month++) {
    const tick = Date.UTC(start.getUTCFullYear(), month, 1);
    if (tick > to) return ticks;
    if (tick >= from && new Date(tick).getUTCMonth() % months === 0) {
      ticks.push(tick);
    }
  }
}
