import type { WeekLoad } from '@pitwall/plugin-mlops-common';
import { forecastWeeks, sayWeeks } from './forecastWeeks';

const load = (week: string, promotions: number): WeekLoad => ({
  ...{ week, role: 'model-validator', roleTitle: 'Model validator' },
  ...{ promotions, recertifications: 0, people: 2 },
});

describe('forecastWeeks', () => {
  it('puts weeks together in which nothing changes, and only these', () => {
    const weeks = forecastWeeks([
      load('2026-12-07', 1),
      load('2026-11-23', 0),
      load('2026-11-30', 0),
      load('2026-12-14', 0),
      load('2026-12-21', 0),
      load('2026-12-28', 0),
    ]);
    expect(weeks.map(sayWeeks)).toEqual([
      '23 Nov 2026 and the week after',
      '7 Dec 2026',
      '14 Dec 2026 and 2 weeks after',
    ]);
    expect(
      weeks.map(({ loads }) => loads.get('model-validator')?.promotions),
    ).toEqual([0, 1, 0]);
  });

  it('is empty without a forecast', () => {
    expect(forecastWeeks([])).toEqual([]);
  });
});
