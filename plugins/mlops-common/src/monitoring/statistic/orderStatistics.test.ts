import fc from 'fast-check';
import { numericSample } from '../sample/numericSample';
import { kolmogorovSmirnov } from './kolmogorovSmirnov';
import {
  normedWassersteinDistance,
  wassersteinDistance,
} from './wassersteinDistance';

type Statistic = (reference: Float64Array, current: Float64Array) => number;

const before = Float64Array.of(1, 2, 3);
const after = Float64Array.of(2, 3, 4, 5);
const gap: Statistic = (a, b) => kolmogorovSmirnov(a, b).value;
const pValue: Statistic = (a, b) => kolmogorovSmirnov(a, b).pValue;

// Ties, constants, the largest and the smallest numbers there are.
const values = fc.array(
  fc.oneof(
    fc.integer({ min: -3, max: 3 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(Number.MAX_VALUE, -Number.MAX_VALUE, 5e-324, -0),
  ),
  { minLength: 1, maxLength: 40 },
);
const sorted = (rows: readonly number[]) => numericSample(rows).sorted;

describe.each([
  [wassersteinDistance, 1.5],
  [normedWassersteinDistance, 1.8371173070873836],
  [gap, 0.5],
  [pValue, 0.6571428571428571],
] satisfies [Statistic, number][])('%o', (statistic, expected) => {
  it('shows its worked number', () => {
    expect(Math.abs(statistic(before, after) - expected)).toBeLessThan(1e-15);
  });

  it('is a number of at least zero for every finite input', () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        const value = statistic(sorted(a), sorted(b));
        expect(Number.isFinite(value)).toBe(true);
        expect(value).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        const turned = sorted([...a].reverse());
        expect(statistic(turned, sorted(b))).toBe(
          statistic(sorted(a), sorted(b)),
        );
      }),
    );
  });
});

it.each([[wassersteinDistance], [normedWassersteinDistance], [gap]])(
  '%o is zero for equal samples, also of different sizes',
  statistic => {
    fc.assert(
      fc.property(values, rows => {
        const twice = sorted([...rows, ...rows]);
        expect(statistic(sorted(rows), sorted(rows))).toBe(0);
        expect(statistic(sorted(rows), twice)).toBe(0);
      }),
    );
  },
);

it.each([[wassersteinDistance], [gap], [pValue]])(
  '%o is the same with the samples swapped',
  statistic => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        const [there, back] = [
          statistic(sorted(a), sorted(b)),
          statistic(sorted(b), sorted(a)),
        ];
        expect(Math.abs(there - back)).toBeLessThanOrEqual(1e-12 * there);
      }),
    );
  },
);

it('moves with the values: a shift is its own Wasserstein distance', () => {
  const shifted = before.map(value => value + 0.25);
  expect(wassersteinDistance(before, shifted)).toBe(0.25);
});

it('holds a distance that no double can say at the largest one', () => {
  const ends = [
    Float64Array.of(-Number.MAX_VALUE),
    Float64Array.of(Number.MAX_VALUE),
  ] as const;
  expect(wassersteinDistance(...ends)).toBe(Number.MAX_VALUE);
});
