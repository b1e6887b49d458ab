import type { BinPair } from '../binning/binPair';
import { divergenceInNats } from './jensenShannonDivergence';

/**
 * The square root of the Jensen–Shannon divergence, a metric.
 *
 * Range: 0 to √ln 2 = 0.83255… with base e (Evidently), to 1 with base 2
 * (NannyML): the same data, two numbers, so a score names its base. Sample: as
 * the divergence. Cost: O(bins). Source: D. M. Endres and J. E. Schindelin, A
 * New Metric for Probability Distributions (2003).
 *
 * @example `jensenShannonDistance(\{ reference: [50, 30, 20], current: [40, 40, 20] \}, 'e') // 0.07979472622921725`
 * @public
 */
export function jensenShannonDistance(pair: BinPair, base: 'e' | '2'): number {
  const nats = divergenceInNats(pair);
  return Math.sqrt(base === 'e' ? nats : Math.min(1, nats / Math.LN2));
}
