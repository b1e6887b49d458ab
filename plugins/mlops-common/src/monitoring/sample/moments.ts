import { z } from 'zod';
import { compensatedSum } from './compensatedSum';

/**
 * Extremes, mean and spread of some finite values. `m2` is the sum of squared
 * distances from the mean; a number too large to be written is held at the
 * largest finite one.
 *
 * @public
 */
export const momentsSchema = z.strictObject({
  mean: z.number(),
  m2: z.number().min(0),
  min: z.number(),
  max: z.number(),
});

/**
 * Extremes, mean and spread of some finite values.
 *
 * @public
 */
export type Moments = z.infer<typeof momentsSchema>;

// Beyond this, squares and sums leave the range of a double.
const large = 2 ** 500;
const shrink = 2 ** -1000;

/**
 * The moments of at least one finite value, in any order. Cost: O(n), two
 * passes.
 */
export function momentsOf(values: Float64Array): Moments {
  let min = values[0];
  let max = values[0];
  for (let row = 1; row < values.length; row++) {
    if (values[row] < min) min = values[row];
    else if (values[row] > max) max = values[row];
  }
  const { mean, m2, scale } = scaledMoments(values, min, max);
  return { mean: mean / scale, m2: finite(m2 / scale / scale), min, max };
}

/**
 * How far values lie from their mean: the population's standard deviation
 * (divided by n). Zero for a constant.
 *
 * @param sorted - at least one value, ascending
 * @example standardDeviation(Float64Array.of(1, 2, 3)) // √(2/3) = 0.816496580927726
 */
export function standardDeviation(sorted: Float64Array): number {
  const { m2, scale } = scaledMoments(
    sorted,
    sorted[0],
    sorted[sorted.length - 1],
  );
  return Math.sqrt(m2 / sorted.length) / scale;
}

/** A number, or the largest finite one of its sign. */
export function finite(value: number): number {
  return Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, value));
}

function scaledMoments(values: Float64Array, min: number, max: number) {
  const n = values.length;
  // Rounding of the mean would give a constant a spread.
  if (min === max) return { mean: min, m2: 0, scale: 1 };
  const scale = Math.max(-min, max) > large ? shrink : 1;
  const mean = compensatedSum(n, row => values[row] * scale) / n;
  const squares = compensatedSum(n, row => (values[row] * scale - mean) ** 2);
  const drift = compensatedSum(n, row => values[row] * scale - mean);
  return { mean, m2: Math.max(0, squares - (drift * drift) / n), scale };
}
