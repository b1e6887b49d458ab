import { NoAnswerError } from '../command';
import { dayOf, type Period } from './period';

/** How long a window is. */
export type Every = 'week' | 'day' | 'month' | 'none';

const day = 24 * 60 * 60_000;
const week = 7 * day;
// 1970-01-05, the first Monday of the epoch.
const firstMonday = 4 * day;
// A year of days, and then some: more is a wrong column far more often.
const mostWindows = 1_000;

/**
 * The windows that hold all of a period: whole weeks from Monday, days or
 * months of UTC, or with `none` the period itself.
 *
 * @throws NoAnswerError when they are absurdly many
 */
export function windowsOf(period: Period, every: Every): Period[] {
  const first = beginOf(period.from, every);
  const count = countWindows(first, period.to, every);
  if (count > mostWindows) {
    throw new NoAnswerError(
      `From ${dayOf(period.from)} to ${dayOf(
        period.to,
      )} are ${count.toLocaleString(
        'en',
      )} ${every}s, and a run takes ${mostWindows.toLocaleString(
        'en',
      )}: is the time right? Narrow it with --window, or choose longer windows with --every.`,
    );
  }
  if (every === 'none') return [period];
  return Array.from({ length: count }, (_, at) => ({
    from: step(first, at, every),
    to: step(first, at + 1, every),
  }));
}

/** Which window of `windowsOf` a time lies in, as SQL. */
export function windowSql(
  time: string,
  [first]: readonly Period[],
  every: Every,
): string | undefined {
  switch (every) {
    case 'none':
      return undefined;
    case 'month': {
      const begin = new Date(first.from);
      const months = begin.getUTCFullYear() * 12 + begin.getUTCMonth() + 1;
      return `CAST(year(${time}) * 12 + month(${time}) - ${months} AS INTEGER)`;
    }
    default: {
      const length = every === 'week' ? week : day;
      return `CAST((epoch_ms(${time}) - ${first.from}) // ${length} AS INTEGER)`;
    }
  }
}

function beginOf(instant: number, every: Every): number {
  switch (every) {
    case 'week':
      return Math.floor((instant - firstMonday) / week) * week + firstMonday;
    case 'month':
      return Date.UTC(
        new Date(instant).getUTCFullYear(),
        new Date(instant).getUTCMonth(),
      );
    default:
      return Math.floor(instant / day) * day;
  }
}

/** The whole days of UTC that hold a period. */
export function wholeDays({ from, to }: Period): Period {
  return {
    from: Math.floor(from / day) * day,
    to: Math.ceil(to / day) * day,
  };
}

function countWindows(first: number, end: number, every: Every): number {
  switch (every) {
    case 'week':
      return Math.ceil((end - first) / week);
    case 'day':
      return Math.ceil((end - first) / day);
    case 'month': {
      const [begin, last] = [new Date(first), new Date(end - 1)];
      return (
        (last.getUTCFullYear() - begin.getUTCFullYear()) * 12 +
        last.getUTCMonth() -
        begin.getUTCMonth() +
        1
      );
    }
    default:
      return 1;
  }
}

function step(first: number, windows: number, every: Every): number {
  if (every !== 'month') {
    return first + windows * (every === 'week' ? week : day);
  }
  const begin = new Date(first);
  return Date.UTC(begin.getUTCFullYear(), begin.getUTCMonth() + windows);
}
