import { awayPresets, periodOf, shadowPresets } from './periods';

const [today, monday, week] = awayPresets;

describe('periodOf', () => {
  it.each([
    [today, '2026-03-27T22:15:30.500Z', '2026-03-28T00:00:00.000Z'],
    [monday, '2026-03-27T22:15:30.500Z', '2026-03-30T00:00:00.000Z'],
    [monday, '2026-03-29T00:10:00.000Z', '2026-03-30T00:00:00.000Z'],
    [monday, '2026-03-30T08:00:00.000Z', '2026-04-06T00:00:00.000Z'],
    [week, '2026-12-28T08:00:00.000Z', '2027-01-04T00:00:00.000Z'],
    [shadowPresets[1], '2026-02-10T08:00:00.000Z', '2026-03-10T00:00:00.000Z'],
  ])('$word', (preset, now, until) => {
    const period = periodOf(preset, new Date(now));
    expect(period.until).toBe(until);
    expect(period.from).toBe(`${now.slice(0, 16)}:00.000Z`);
  });
});
