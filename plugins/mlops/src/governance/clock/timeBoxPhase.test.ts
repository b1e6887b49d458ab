import { timeBoxPhase } from './timeBoxPhase';

describe('timeBoxPhase', () => {
  it.each([
    ['2026-01-01T00:00:00Z', 'early'],
    ['2026-01-05T23:59:59Z', 'early'],
    ['2026-01-06T00:00:00Z', 'half'],
    ['2026-01-09T23:59:59Z', 'half'],
    ['2026-01-10T00:00:00Z', 'late'],
    ['2026-01-10T23:59:59Z', 'late'],
    ['2026-01-11T00:00:00Z', 'over'],
  ])('turns at half and at nine tenths: at %s it is %s', (now, phase) => {
    expect(
      timeBoxPhase(
        '2026-01-01T00:00:00.000Z',
        '2026-01-11T00:00:00.000Z',
        new Date(now),
      ),
    ).toBe(phase);
  });
});
