import { windowProblem } from './windowProblem';

const now = '2026-03-01T00:00:00.000Z';

describe('windowProblem', () => {
  it.each([
    ['2026-01-01T00:00:00.000Z', '2026-01-08T00:00:00.000Z', 'none'],
    // The day that is still going on.
    ['2026-02-28T12:00:00.000Z', '2026-03-01T12:00:00.000Z', 'none'],
    [
      '2026-01-02T00:00:00.000Z',
      '2026-01-01T00:00:00.000Z',
      'not after it begins',
    ],
    [
      '2026-01-01T00:00:00.000Z',
      '2026-01-01T00:00:00.000Z',
      'not after it begins',
    ],
    [
      '2024-01-01T00:00:00.000Z',
      '2026-01-01T00:00:00.000Z',
      'longer than 400 days',
    ],
    ['2026-04-01T00:00:00.000Z', '2026-04-02T00:00:00.000Z', 'still to come'],
    ['2026-02-30T00:00:00.000Z', '2026-03-01T00:00:00.000Z', 'no instant'],
    ['2026-01-01T00:00:00.000Z', '2026-13-01T00:00:00.000Z', 'no instant'],
    ['0000-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z', 'longer than'],
  ])('of %s to %s: %s', (from, to, problem) => {
    expect(windowProblem({ from, to }, now) ?? 'none').toContain(problem);
  });
});
