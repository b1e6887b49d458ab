import { usualStepHours } from './usualStepHours';
import { compareVerdicts, worstVerdict } from './worstVerdict';

const day = (from: number, to = from + 1) => ({
  from: new Date(Date.UTC(2026, 0, from)).toISOString(),
  to: new Date(Date.UTC(2026, 0, to)).toISOString(),
});

describe('usualStepHours', () => {
  it.each([
    [[], undefined],
    [[day(1, 8)], 168],
    [[day(1), day(2), day(3)], 24],
    // One gap does not make the step longer.
    [[day(1), day(2), day(3), day(10), day(11)], 24],
    [[day(3), day(1), day(1), day(2)], 24],
  ])('of %o is %s', (windows, hours) => {
    expect(usualStepHours(windows)).toBe(hours);
  });
});

describe('worstVerdict', () => {
  it('is what is looked at first', () => {
    expect(worstVerdict(['ok', 'stale', 'warn', 'drifted'])).toBe('drifted');
    expect(worstVerdict(['ok', 'notEnoughData'])).toBe('notEnoughData');
    expect(worstVerdict([])).toBeUndefined();
    expect(
      (['ok', 'drifted', 'stale'] as const).toSorted(compareVerdicts),
    ).toEqual(['drifted', 'stale', 'ok']);
  });
});
