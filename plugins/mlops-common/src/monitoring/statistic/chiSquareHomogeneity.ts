import type { BinPair } from '../binning/binPair';
import { chiSquareSurvival } from '../significance/chiSquareSurvival';
import type { Tested } from './tested';

/**
 * Pearson's test that both samples come from the same distribution; both are
 * taken as samples. With two bins the counts are brought half a row closer
 * (Yates), as `scipy.stats.chi2_contingency` and NannyML do.
 *
 * Range: 0 to n + m. Sample: every expected count at least 5, or the p-value
 * is too small. Cost: O(bins). Source: K. Pearson (1900), F. Yates (1934).
 *
 * @example `chiSquareHomogeneity(\{ reference: [50, 30, 20], current: [40, 40, 20] \}) // value 2.53968253968254, p-value 0.28087620176428163`
 * @public
 */
export function chiSquareHomogeneity(pair: BinPair): Tested {
  const cells = occupiedBins(pair);
  const n = cells.reduce((sum, [rows]) => sum + rows, 0);
  const m = cells.reduce((sum, [, rows]) => sum + rows, 0);
  const correction = cells.length === 2 ? 0.5 : 0;
  const value = cells.reduce((sum, [before, after]) => {
    const rows = before + after;
    // Both cells of a bin are off by the same; this form treats them alike.
    const off = Math.abs(before * m - after * n) / (n + m);
    const corrected = off - Math.min(off, correction);
    return (
      sum +
      corrected ** 2 / (rows * (n / (n + m))) +
      corrected ** 2 / (rows * (m / (n + m)))
    );
  }, 0);
  return { value, pValue: chiSquareSurvival(value, cells.length - 1) };
}

/** Bins that hold a row of either sample. */
export function occupiedBins(
  pair: BinPair,
): (readonly [reference: number, current: number])[] {
  return Array.from(
    pair.reference,
    (rows, bin) => [rows, pair.current[bin]] as const,
  ).filter(([before, after]) => before + after > 0);
}
