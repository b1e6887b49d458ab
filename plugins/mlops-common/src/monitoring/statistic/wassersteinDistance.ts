import { finite, standardDeviation } from '../sample/moments';

// Evidently's floor, for references that are constant.
const smallestDeviation = 0.001;
const large = 2 ** 1000;
const shrink = 2 ** -24;

/**
 * How far the average row has to move to make the samples equal: the area
 * between the two empirical distribution functions, in the feature's own unit.
 *
 * Range: 0 (equal) upwards, held at the largest finite number; symmetric.
 * Sample: about √(1/n + 1/m) standard deviations under the same distribution.
 * Cost: O(n + m) on sorted values. Source: L. V. Kantorovich (1942),
 * L. N. Vaserstein (1969); agrees with `scipy.stats.wasserstein_distance`.
 *
 * @example wassersteinDistance(Float64Array.of(1, 2, 3), Float64Array.of(2, 3, 4, 5)) // 1.5
 * @public
 */
export function wassersteinDistance(
  reference: Float64Array,
  current: Float64Array,
): number {
  const { area, scale } = areaBetween(reference, current);
  return finite(area / scale);
}

/**
 * The Wasserstein distance in standard deviations of the reference (at least
 * 0.001 of its unit), which compares across features: Evidently's default for
 * numbers.
 *
 * @example normedWassersteinDistance(Float64Array.of(1, 2, 3), Float64Array.of(2, 3, 4, 5)) // 1.5 / √(2/3) = 1.8371173070873836
 * @public
 */
export function normedWassersteinDistance(
  reference: Float64Array,
  current: Float64Array,
): number {
  const { area, scale } = areaBetween(reference, current);
  const deviation = standardDeviation(reference);
  return finite(area / normalisingDeviation(deviation) / scale);
}

/** The unit in which a normed distance counts. */
export function normalisingDeviation(deviation: number): number {
  return Math.max(deviation, smallestDeviation);
}

function areaBetween(reference: Float64Array, current: Float64Array) {
  const n = reference.length;
  const m = current.length;
  const reach = Math.max(
    Math.abs(reference[0]),
    Math.abs(reference[n - 1]),
    Math.abs(current[0]),
    Math.abs(current[m - 1]),
  );
  const scale = reach > large ? shrink : 1;
  let area = 0;
  let i = 0;
  let j = 0;
  while (i < n || j < m) {
    const value =
      j >= m || (i < n && reference[i] <= current[j])
        ? reference[i]
        : current[j];
    while (i < n && reference[i] === value) i++;
    while (j < m && current[j] === value) j++;
    if (i === n && j === m) break;
    const next =
      j >= m || (i < n && reference[i] <= current[j])
        ? reference[i]
        : current[j];
    const share = Math.abs(i / n - j / m);
    area += share * (next * scale - value * scale);
  }
  return { area, scale };
}
