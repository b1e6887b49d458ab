import fc from 'fast-check';
import type { BinPair } from '../binning/binPair';
import { chiSquareHomogeneity } from './chiSquareHomogeneity';
import { hellingerDistance } from './hellingerDistance';
import { jensenShannonDistance } from './jensenShannonDistance';
import { jensenShannonDivergence } from './jensenShannonDivergence';
import { kullbackLeiblerDivergence } from './kullbackLeiblerDivergence';
import { lInfinityDistance } from './lInfinityDistance';
import { normalisedAbsoluteDifference } from './normalisedAbsoluteDifference';
import { populationStabilityIndex } from './populationStabilityIndex';
import { totalVariationDistance } from './totalVariationDistance';

type Statistic = (pair: BinPair) => number;

const abc: BinPair = { reference: [50, 30, 20], current: [40, 40, 20] };
const distanceInNats: Statistic = pair => jensenShannonDistance(pair, 'e');
const distanceInBits: Statistic = pair => jensenShannonDistance(pair, '2');
const chiSquare: Statistic = pair => chiSquareHomogeneity(pair).value;

// The worked numbers of the statistics' own documentation.
const worked: [Statistic, BinPair, number][] = [
  [populationStabilityIndex, abc, 0.05108256237659908],
  [kullbackLeiblerDivergence, abc, 0.02526715392157057],
  [jensenShannonDivergence, { reference: [2, 2, 0], current: [0, 2, 2] }, 0.5],
  [distanceInNats, abc, 0.07979472622921725],
  [distanceInBits, abc, 0.09584323377689273],
  [hellingerDistance, abc, 0.07985138061590795],
  [lInfinityDistance, { reference: [1, 9], current: [3, 7] }, 0.2],
  [
    normalisedAbsoluteDifference,
    { reference: [1, 5], current: [10, 50] },
    45 / 66,
  ],
  [totalVariationDistance, abc, 0.1],
  [chiSquare, abc, 2.53968253968254],
];

const counts = (bins: number) =>
  fc
    .array(fc.oneof(fc.constant(0), fc.nat(20), fc.nat(1_000_000_000)), {
      minLength: bins,
      maxLength: bins,
    })
    .filter(rows => rows.some(count => count > 0));
const pairs: fc.Arbitrary<BinPair> = fc
  .integer({ min: 1, max: 12 })
  .chain(bins => fc.record({ reference: counts(bins), current: counts(bins) }));
const swapped = ({ reference, current }: BinPair): BinPair => ({
  reference: current,
  current: reference,
});

describe.each(worked)('%o', (statistic, pair, expected) => {
  it('shows its worked number', () => {
    expect(Math.abs(statistic(pair) - expected)).toBeLessThan(1e-14);
  });

  it('is zero for equal samples', () => {
    fc.assert(
      fc.property(pairs, ({ reference }) => {
        expect(statistic({ reference, current: reference })).toBe(0);
      }),
    );
  });

  it('is a number of at least zero, whatever is counted', () => {
    fc.assert(
      fc.property(pairs, any => {
        const value = statistic(any);
        expect(Number.isFinite(value)).toBe(true);
        expect(value).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('does not depend on the order of the bins', () => {
    fc.assert(
      fc.property(pairs, ({ reference, current }) => {
        const turned = {
          reference: Array.from(reference).reverse(),
          current: Array.from(current).reverse(),
        };
        const value = statistic({ reference, current });
        expect(Math.abs(statistic(turned) - value)).toBeLessThanOrEqual(
          1e-12 * Math.max(1, value),
        );
      }),
    );
  });
});

describe.each([
  [populationStabilityIndex],
  [jensenShannonDivergence],
  [distanceInNats],
  [hellingerDistance],
  [lInfinityDistance],
  [normalisedAbsoluteDifference],
  [totalVariationDistance],
  [chiSquare],
] satisfies [Statistic][])('the symmetric %O', statistic => {
  it('is the same with the samples swapped', () => {
    fc.assert(
      fc.property(pairs, pair => {
        const value = statistic(pair);
        expect(Math.abs(statistic(swapped(pair)) - value)).toBeLessThanOrEqual(
          1e-12 * Math.max(1, value),
        );
      }),
    );
  });
});

describe.each([
  [jensenShannonDivergence, 1],
  [distanceInNats, Math.sqrt(Math.LN2)],
  [distanceInBits, 1],
  [hellingerDistance, 1],
  [lInfinityDistance, 1],
  [totalVariationDistance, 1],
] satisfies [Statistic, number][])('the bounded %O', (statistic, bound) => {
  it(`is ${bound} for samples with nothing in common, and never more`, () => {
    expect(statistic({ reference: [3, 0], current: [0, 7] })).toBe(bound);
    fc.assert(
      fc.property(pairs, pair => {
        expect(statistic(pair)).toBeLessThanOrEqual(bound);
      }),
    );
  });
});

it('keeps the digits of the smallest change', () => {
  // One row of 10^8: Taylor gives δ²/8 for the squares of both distances.
  const pair = { reference: [5e7, 5e7], current: [5e7 + 1, 5e7 - 1] };
  const expected = 1e-8 / Math.SQRT2;
  expect(distanceInNats(pair) / expected).toBeCloseTo(1, 7);
  expect(hellingerDistance(pair) / expected).toBeCloseTo(1, 7);
  expect(kullbackLeiblerDivergence(pair) / 2e-16).toBeCloseTo(1, 6);
});
