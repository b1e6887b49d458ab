import { type BinPair, sharesOf } from '../binning/binPair';

/**
 * The share of rows that would have to change bin to make the samples equal:
 * ½ Σ |p − q|.
 *
 * Range: 0 (equal) to 1 (nothing in common); symmetric. Sample: grows with the
 * number of bins, so compare only under the same bins. Cost: O(bins). Source:
 * L. Le Cam, Asymptotic Methods (1986). Evidently reports a permutation
 * p-value under this name; this is the statistic itself.
 *
 * @example `totalVariationDistance(\{ reference: [50, 30, 20], current: [40, 40, 20] \}) // 0.1`
 * @public
 */
export function totalVariationDistance(pair: BinPair): number {
  const { p, q } = sharesOf(pair);
  const moved = p.reduce(
    (sum, share, bin) => sum + Math.abs(share - q[bin]),
    0,
  );
  return Math.min(1, moved / 2);
}
