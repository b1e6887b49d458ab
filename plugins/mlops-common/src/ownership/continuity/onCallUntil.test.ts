import { onCallUntil } from './onCallUntil';

const day = (n: number) => `2026-11-${n}T08:00:00.000Z`;
const shift = (from: number, until?: number) => ({
  from: day(from),
  ...(until !== undefined && { until: day(until) }),
});

describe('onCallUntil', () => {
  it.each([
    ['nothing without shifts', [], undefined],
    ['nothing before the first', [shift(27, 28)], undefined],
    ['nothing after the last', [shift(24, 26)], undefined],
    ['the end of the shift', [shift(25, 27)], day(27)],
    [
      'the end of the last without a gap',
      [shift(25, 27), shift(27, 28)],
      day(28),
    ],
    ['the end before a gap', [shift(25, 27), shift(28, 29)], day(27)],
    ['the longest at once', [shift(24, 29), shift(25, 27)], day(29)],
    ['no end where none is known', [shift(25, 27), shift(26)], 'no end'],
  ] as const)('is %s', (_, shifts, expected) => {
    expect(onCallUntil(shifts, day(26))).toBe(expected);
  });
});
