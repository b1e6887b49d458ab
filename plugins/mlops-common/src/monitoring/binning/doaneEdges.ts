import { compensatedSum } from '../sample/compensatedSum';
import { standardDeviation } from '../sample/moments';
import { equalWidthEdges } from './equalWidthEdges';
import { isVeryWide } from './veryWide';

/**
 * Edges by D. P. Doane's rule, Aesthetic Frequency Classifications (1976):
 * Sturges' number of bins, and more of them the more skewed the values are.
 *
 * @param sorted - at least one value, ascending
 * @example doaneEdges(Float64Array.of(1, 2, 3)) // [1, 1.666…, 2.333…, 3]
 */
export function doaneEdges(sorted: Float64Array): Float64Array {
  const n = sorted.length;
  const min = sorted[0];
  const max = sorted[n - 1];
  if (isVeryWide(min, max)) {
    return doaneEdges(sorted.map(value => value / 2)).map(edge => edge * 2);
  }
  const deviation = standardDeviation(sorted);
  if (n <= 2 || deviation === 0) return equalWidthEdges(min, max, 0);
  const mean = compensatedSum(n, row => sorted[row] / n);
  const skewness =
    compensatedSum(n, row => ((sorted[row] - mean) / deviation) ** 3) / n;
  const noise = Math.sqrt((6 * (n - 2)) / ((n + 1) * (n + 3)));
  const bins = 1 + Math.log2(n) + Math.log2(1 + Math.abs(skewness) / noise);
  return equalWidthEdges(min, max, (max - min) / bins);
}
