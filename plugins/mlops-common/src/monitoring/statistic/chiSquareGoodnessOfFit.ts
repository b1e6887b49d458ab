import type { BinPair } from '../binning/binPair';
import { chiSquareSurvival } from '../significance/chiSquareSurvival';
import { occupiedBins } from './chiSquareHomogeneity';
import type { Tested } from './tested';

/**
 * Pearson's test that the current sample fits the reference, which is taken
 * for the truth. A bin the reference never saw refutes it: the statistic is
 * then without bound (held at the largest finite number) and the p-value 0.
 *
 * Range: 0 upwards. Sample: every expected count at least 5, and a reference
 * much larger than the current window; else prefer the homogeneity test. One
 * bin leaves nothing to test: 0 and 1. Cost: O(bins). Source: K. Pearson
 * (1900); `scipy.stats.chisquare` as Evidently calls it.
 *
 * @example `chiSquareGoodnessOfFit(\{ reference: [50, 30, 20], current: [40, 40, 20] \}) // value 5.333333333333333, p-value 0.0694834512228015`
 * @public
 */
export function chiSquareGoodnessOfFit(pair: BinPair): Tested {
  const cells = occupiedBins(pair);
  if (cells.some(([before]) => before === 0)) {
    return { value: Number.MAX_VALUE, pValue: 0 };
  }
  const n = cells.reduce((sum, [rows]) => sum + rows, 0);
  const m = cells.reduce((sum, [, rows]) => sum + rows, 0);
  const value = cells.reduce((sum, [before, after]) => {
    const expected = before * (m / n);
    return sum + (after - expected) ** 2 / expected;
  }, 0);
  return { value, pValue: chiSquareSurvival(value, cells.length - 1) };
}
