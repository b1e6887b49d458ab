import { type BinPair, sharesOf } from '../binning/binPair';

/**
 * The straight-line distance between the square roots of the shares, over √2.
 *
 * Range: 0 (equal) to 1 (nothing in common); symmetric; no fill needed. Sample:
 * its square is about (1/n + 1/m) χ²(bins − 1) / 8 under the same distribution.
 * Cost: O(bins). Source: E. Hellinger (1909); equals √(1 − Σ√(pq)) without its
 * cancellation.
 *
 * @example `hellingerDistance(\{ reference: [50, 30, 20], current: [40, 40, 20] \}) // 0.07985138061590…`
 * @public
 */
export function hellingerDistance(pair: BinPair): number {
  const { p, q } = sharesOf(pair);
  const squares = p.reduce(
    (sum, share, bin) => sum + (Math.sqrt(share) - Math.sqrt(q[bin])) ** 2,
    0,
  );
  return Math.min(1, Math.sqrt(squares / 2));
}
