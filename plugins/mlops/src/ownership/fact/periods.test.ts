import { awayPresets, shadowPresets } from './periods';

const [monday, tomorrow, week] = awayPresets;

describe('a preset', () => {
  it.each([
    [tomorrow, '2026-03-27T22:15:30.500Z', '2026-03-28T09:00:00.000Z'],
    [monday, '2026-03-27T22:15:30.500Z', '2026-03-30T09:00:00.000Z'],
    [monday, '2026-03-29T00:10:00.000Z', '2026-03-30T09:00:00.000Z'],
    [monday, '2026-03-30T08:00:00.000Z', '2026-04-06T09:00:00.000Z'],
    [week, '2026-12-28T08:00:00.000Z', '2027-01-04T09:00:00.000Z'],
    [shadowPresets[1], '2026-02-10T08:00:00.000Z', '2026-03-10T09:00:00.000Z'],
  ])('$word', ({ periodAt }, now, until) => {
    expect(periodAt(new Date(now))).toEqual({
      from: `${now.slice(0, 16)}:00.000Z`,
      until,
    });
  });
});
