import { type BinPair, sharesOf } from '../binning/binPair';

/**
 * The largest change of any one bin's share (Chebyshev distance): the one
 * number a reader can check by hand.
 *
 * Range: 0 to 1; symmetric. Sample: about √(p(1 − p)(1/n + 1/m)) for the bin
 * that moves. Cost: O(bins). Source: TensorFlow Data Validation,
 * `LInftyDistance`; NannyML, `l_infinity`.
 *
 * @example `lInfinityDistance(\{ reference: [1, 9], current: [3, 7] \}) // 0.2`
 * @public
 */
export function lInfinityDistance(pair: BinPair): number {
  const { p, q } = sharesOf(pair);
  return p.reduce(
    (largest, share, bin) => Math.max(largest, Math.abs(share - q[bin])),
    0,
  );
}
