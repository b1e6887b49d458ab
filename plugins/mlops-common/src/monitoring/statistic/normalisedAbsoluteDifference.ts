import type { BinPair } from '../binning/binPair';

/**
 * The largest change of any one bin's count, as a share of all rows of both
 * samples: tells a change of volume that shares hide.
 *
 * Range: 0 to 1; symmetric. Sample: any. Cost: O(bins). Source: TensorFlow Data
 * Validation, `NormalizedAbsoluteDifference`.
 *
 * @example `normalisedAbsoluteDifference(\{ reference: [1, 5], current: [10, 50] \}) // 45/66 = 0.6818181818181818`
 * @public
 */
export function normalisedAbsoluteDifference(pair: BinPair): number {
  let largest = 0;
  let rows = 0;
  for (let bin = 0; bin < pair.reference.length; bin++) {
    const difference = Math.abs(pair.reference[bin] - pair.current[bin]);
    largest = Math.max(largest, difference);
    rows += pair.reference[bin] + pair.current[bin];
  }
  return largest / rows;
}
