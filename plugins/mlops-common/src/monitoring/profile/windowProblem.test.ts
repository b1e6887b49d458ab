import { binLabels } from './binLabels';
import { windowProblem } from './windowProblem';

const now = '2026-03-01T00:00:00.000Z';

describe('windowProblem', () => {
  it.each([
    ['2026-01-01T00:00:00.000Z', '2026-01-08T00:00:00.000Z', undefined],
    // The day that is still going on.
    ['2026-02-28T12:00:00.000Z', '2026-03-01T12:00:00.000Z', undefined],
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
    const found = windowProblem({ from, to }, now);
    if (problem === undefined) expect(found).toBeUndefined();
    else expect(found).toContain(problem);
  });
});

describe('binLabels', () => {
  it('names ranges, values and categories, and the rest', () => {
    expect(binLabels({ by: 'edges', edges: [0, 5, 10] })).toEqual([
      'below 0',
      '0 to 5',
      '5 to 10',
      'above 10',
    ]);
    expect(binLabels({ by: 'values', values: [1, 2.5] })).toEqual([
      '1',
      '2.5',
      'any other',
    ]);
    expect(
      binLabels({ by: 'categories', categories: ['ORD'], truncated: true }),
    ).toEqual(['ORD', 'rare or new']);
  });

  it('rounds, unless two would look the same', () => {
    expect(binLabels({ by: 'values', values: [1 / 3, 2 / 3] })).toEqual([
      '0.33333',
      '0.66667',
      'any other',
    ]);
    expect(binLabels({ by: 'values', values: [1.0000001, 1.0000002] })).toEqual(
      ['1.0000001', '1.0000002', 'any other'],
    );
  });
});
