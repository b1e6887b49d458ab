import type { Continuity, WeekLoad } from '@pitwall/plugin-mlops-common';
import type { Column } from '../../record';
import { sayCount } from '../../spoken';
import { StateChip } from '../../state';
import { sayWeeks, type ForecastWeeks } from './forecastWeeks';

/** A column for each role that has people or work within the weeks. */
export function forecastColumns(
  forecast: Continuity['forecast'],
): readonly [Column<ForecastWeeks>, ...Column<ForecastWeeks>[]] {
  const roles = new Map(
    forecast
      .filter(load => load.people + dueIn(load) > 0)
      .map(({ role, roleTitle }) => [role, roleTitle] as const),
  );
  return [
    { title: 'Week of', draw: sayWeeks },
    ...[...roles].map(
      ([role, title]): Column<ForecastWeeks> => ({
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
        <StateChip state="warning" word="nobody" />
      ) : (
        sayCount(people, 'person', 'people')
      )}
    </>
  );
};

function dueIn({ promotions, recertifications }: WeekLoad): number {
  return promotions + recertifications;
}
