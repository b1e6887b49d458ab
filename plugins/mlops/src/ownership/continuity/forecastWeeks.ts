import type { Continuity, Role, WeekLoad } from '@pitwall/plugin-mlops-common';

/** Weeks of the forecast that are alike, one after the other. */
export interface ForecastWeeks {
  /** The Monday that they begin with: `2026-11-23`. */
  readonly week: string;
  /** How many more weeks after it are the same. */
  readonly more: number;
  readonly loads: ReadonlyMap<Role, WeekLoad>;
}

/** The weeks of a forecast in order, those put together in which nothing changes. */
export function forecastWeeks(
  forecast: Continuity['forecast'],
): ForecastWeeks[] {
  const weeks = [...new Set(forecast.map(({ week }) => week))].sort();
  return weeks.reduce<ForecastWeeks[]>((known, week) => {
    const loads = new Map(
      forecast
        .filter(load => load.week === week)
        .map(load => [load.role, load] as const),
    );
    const last = known[known.length - 1];
    return last && digest(last.loads) === digest(loads)
      ? [...known.slice(0, -1), { ...last, more: last.more + 1 }]
      : [...known, { week, more: 0, loads }];
  }, []);
}

/** Monday, and for how long it stays so: `23 Nov 2026 and 11 weeks after`. */
export function sayWeeks({ week, more }: ForecastWeeks): string {
  const monday = new Intl.DateTimeFormat('en-GB', {
    ...{ day: 'numeric', month: 'short', year: 'numeric' },
    timeZone: 'UTC',
  }).format(new Date(week));
  if (more === 0) return monday;
  return `${monday} and ${more === 1 ? 'the week' : `${more} weeks`} after`;
}

function digest(loads: ForecastWeeks['loads']): string {
  return JSON.stringify(
    [...loads].map(([role, { promotions, recertifications, people }]) => [
      role,
      ...[promotions, recertifications, people],
    ]),
  );
}
