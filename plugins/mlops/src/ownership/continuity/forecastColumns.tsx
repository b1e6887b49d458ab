import type { Continuity, Role, WeekLoad } from '@pitwall/plugin-mlops-common';
import type { Column } from '../../record';
import { sayCount } from '../../spoken';
import { StateChip } from '../../state';

/** A week of the forecast, its load by role. */
export interface ForecastWeek {
  readonly week: string;
  readonly loads: ReadonlyMap<Role, WeekLoad>;
}

/** The weeks of a forecast in order. */
export function weeksOf(forecast: Continuity['forecast']): ForecastWeek[] {
  const weeks = [...new Set(forecast.map(({ week }) => week))].sort();
  return weeks.map(week => ({
    week,
    loads: new Map(
      forecast
        .filter(load => load.week === week)
        .map(load => [load.role, load] as const),
    ),
  }));
}

/** A column for each role that has people or work within the weeks. */
export function forecastColumns(
  forecast: Continuity['forecast'],
): readonly [Column<ForecastWeek>, ...Column<ForecastWeek>[]] {
  const roles = new Map(
    forecast
      .filter(load => load.people + dueIn(load) > 0)
      .map(({ role, roleTitle }) => [role, roleTitle] as const),
  );
  return [
    { title: 'Week of', draw: ({ week }) => week },
    ...[...roles].map(
      ([role, title]): Column<ForecastWeek> => ({
        title,
        draw: ({ loads }) => {
          const load = loads.get(role);
          return load ? <Load load={load} /> : '–';
        },
      }),
    ),
  ];
}

const Load = ({ load }: { load: WeekLoad }) => {
  const { promotions, recertifications, people } = load;
  const due = [
    ...(promotions > 0 ? [sayCount(promotions, 'promotion')] : []),
    ...(recertifications > 0
      ? [sayCount(recertifications, 're-certification')]
      : []),
  ];
  return (
    <>
      {due.length > 0 ? `${due.join(', ')}; ` : ''}
      {people === 0 ? (
        <StateChip
          state={due.length > 0 ? 'error' : 'warning'}
          word="nobody there"
        />
      ) : (
        sayCount(people, 'person', 'people')
      )}
    </>
  );
};

function dueIn({ promotions, recertifications }: WeekLoad): number {
  return promotions + recertifications;
}
