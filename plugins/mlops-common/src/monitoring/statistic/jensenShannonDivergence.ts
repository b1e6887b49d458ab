import { type BinPair, sharesOf } from '../binning/binPair';

/**
 * How much knowing the sample tells about which of the two it was: the mean
 * relative entropy of both to their midpoint, in bits.
 *
 * Range: 0 (equal) to 1 (nothing in common); symmetric; no fill needed. Sample:
 * under the same distribution it is about (1/n + 1/m) χ²(bins − 1) / (8 ln 2).
 * Cost: O(bins). Source: J. Lin, Divergence Measures Based on the Shannon
 * Entropy (1991).
 *
 * @example `jensenShannonDivergence(\{ reference: [2, 2, 0], current: [0, 2, 2] \}) // 0.5`
 * @public
 */
export function jensenShannonDivergence(pair: BinPair): number {
  return Math.min(1, divergenceInNats(pair) / Math.LN2);
}

/** The same in nats: at most ln 2. */
export function divergenceInNats(pair: BinPair): number {
  const { p, q } = sharesOf(pair);
  const doubled = p.reduce((sum, share, bin) => {
    const total = share + q[bin];
    if (total === 0) return sum;
    const lean = Math.abs(share - q[bin]) / total;
    return sum + (total / 2) * leanTerm(lean);
  }, 0);
  return Math.min(Math.LN2, doubled / 2);
}

/**
 * (1 + t) ln(1 + t) + (1 − t) ln(1 − t): what a bin contributes when it leans
 * to one side by t. Even and at least 0, so nothing cancels between bins.
 */
function leanTerm(t: number): number {
  if (t >= 1) return 2 * Math.LN2;
  if (t > 0.1) return (1 + t) * Math.log1p(t) + (1 - t) * Math.log1p(-t);
  // Σ t^2k / (k (2k − 1)), k ≥ 1.
  const square = t * t;
  let sum = 0;
  let power = 1;
  for (let k = 1; k <= 8; k++) {
    power *= square;
    sum += power / (k * (2 * k - 1));
  }
  return sum;
}
