import { isInWorkingHours } from './isInWorkingHours';
import { nextWorkingHours } from './nextWorkingHours';
import { rotaForTests } from './rotaForTests';

const hours = { days: ['monday', 'friday'], from: '08:00', to: '18:00' };
const layers = [
  { start: '2026-01-05T09:00', handOver: { every: 'day' }, members: ['p1'] },
];
const rota = (rest: object) =>
  rotaForTests({ zone: 'Europe/Berlin', layers, ...rest });

describe('nextWorkingHours', () => {
  it.each([
    [
      'before they begin',
      '2026-03-27T05:00:00.000Z',
      '2026-03-27T07:00:00.000Z',
    ],
    [
      'at the very beginning',
      '2026-03-27T07:00:00.000Z',
      '2026-03-30T06:00:00.000Z',
    ],
    ['while they last', '2026-03-27T12:00:00.000Z', '2026-03-30T06:00:00.000Z'],
    ['over a holiday', '2026-12-24T12:00:00.000Z', '2027-01-01T07:00:00.000Z'],
  ])('are those after the instant: %s', (_, at, begin) => {
    const holidays = ['2026-12-25', '2026-12-28'];
    const asked = rota({ workingHours: hours, holidays });
    expect(nextWorkingHours(asked, at)).toBe(begin);
    expect(isInWorkingHours(asked, begin)).toBe(true);
    const before = new Date(Date.parse(begin) - 1).toISOString();
    expect(isInWorkingHours(asked, before)).toBe(false);
  });

  it('are none of a rota that has none, or never stops', () => {
    const at = '2026-03-27T05:00:00.000Z';
    expect(nextWorkingHours(rota({}), at)).toBeUndefined();
    const always = { from: '00:00', to: '24:00' };
    expect(
      nextWorkingHours(rota({ workingHours: always }), at),
    ).toBeUndefined();
  });
});
