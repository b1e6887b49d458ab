import { equalWidthEdges } from './equalWidthEdges';
import { isVeryWide } from './veryWide';

/**
 * Edges by H. A. Sturges' rule, The Choice of a Class Interval (1926):
 * log₂ n + 1 bins of equal width over the range.
 *
 * @param count - of values in the range
 * @example sturgesEdges(1, 5, 7) // log₂ 7 + 1 = 3.8: [1, 2, 3, 4, 5]
 */
export function sturgesEdges(
  min: number,
  max: number,
  count: number,
): Float64Array {
  if (isVeryWide(min, max)) {
    return sturgesEdges(min / 2, max / 2, count).map(edge => edge * 2);
  }
  const width = (max - min) / (Math.log2(count) + 1);
  return equalWidthEdges(min, max, width);
}
