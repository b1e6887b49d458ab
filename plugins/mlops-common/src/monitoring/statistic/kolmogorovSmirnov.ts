import { greatestCommonDivisor } from '../significance/greatestCommonDivisor';
import { kolmogorovSurvival } from '../significance/kolmogorovSurvival';
import { latticePathPValue } from '../significance/latticePathPValue';
import type { Tested } from './tested';

// As scipy's `method='auto'`.
const exactUpTo = 10_000;

/**
 * The largest gap between the two empirical distribution functions, and the
 * probability of one as large when nothing has changed (two-sided; exact up to
 * 10,000 rows a side, then from the one-sample law of n·m/(n + m) rows).
 *
 * Range: 0 (equal) to 1 (no overlap); symmetric. Sample: any; with many rows
 * the p-value calls every trifle significant, so judge the gap. Cost: O(n + m)
 * on sorted values, the exact p-value O(D·n·m). Source: N. Smirnov (1939);
 * agrees with `scipy.stats.ks_2samp`.
 *
 * @example kolmogorovSmirnov(Float64Array.of(1, 2, 3), Float64Array.of(2, 3, 4, 5)) // value 0.5, p-value 0.6571428571428571
 * @public
 */
export function kolmogorovSmirnov(
  reference: Float64Array,
  current: Float64Array,
): Tested {
  const n = reference.length;
  const m = current.length;
  // |i/n − j/m| compared as |i·m − j·n|, which is exact.
  let gap = 0;
  let i = 0;
  let j = 0;
  while (i < n && j < m) {
    const value = Math.min(reference[i], current[j]);
    while (i < n && reference[i] === value) i++;
    while (j < m && current[j] === value) j++;
    gap = Math.max(gap, Math.abs(i * m - j * n));
  }
  const value = gap / (n * m);
  return { value, pValue: kolmogorovSmirnovPValue(value, n, m) };
}

/** The p-value of a gap between samples of `n` and `m` rows. */
export function kolmogorovSmirnovPValue(
  gap: number,
  n: number,
  m: number,
): number {
  if (gap <= 0) return 1;
  if (Math.max(n, m) > exactUpTo) {
    return kolmogorovSurvival(roundHalfToEven((n * m) / (n + m)), gap);
  }
  const divisor = greatestCommonDivisor(n, m);
  return latticePathPValue(n, m, Math.round((gap * n * m) / divisor));
}

/** numpy's rounding, so that a half counts the same rows. */
function roundHalfToEven(value: number): number {
  const rounded = Math.round(value);
  return value % 1 === 0.5 && rounded % 2 === 1 ? rounded - 1 : rounded;
}
