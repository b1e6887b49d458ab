import { z } from 'zod';

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
 * The moments of at least one finite value, in any order. What is not finite
 * shows in the extremes. Cost: O(n), two passes.
 */
export function momentsOf(values: Float64Array): Moments {
  const { mean, m2, min, max, scale } = scaledMoments(values);
  return { mean: mean / scale, m2: finite(m2 / scale / scale), min, max };
}

/**
 * How far values lie from their mean: the population's standard deviation
 * (divided by n). Zero for a constant.
 *
 * @param values - at least one
 * @example standardDeviation(Float64Array.of(1, 2, 3)) // √(2/3) = 0.816496580927726
 */
export function standardDeviation(values: Float64Array): number {
  const { m2, scale } = scaledMoments(values);
  return Math.sqrt(m2 / values.length) / scale;
}

/** A number, or the largest finite one of its sign. */
export function finite(value: number): number {
  return Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, value));
}

/**
 * Both passes keep the digits that the additions of their sum drop (D. E.
 * Knuth's two-sum): calls and branches would take three times as long.
 */
function scaledMoments(values: Float64Array) {
  const n = values.length;
  const { mean: plain, min, max } = meanAndExtremes(values, 1);
  // Rounding of the mean would give a constant a spread.
  if (min === max) return { mean: min, m2: 0, min, max, scale: 1 };
  const scale = Math.max(-min, max) > large ? shrink : 1;
  const mean = scale === 1 ? plain : meanAndExtremes(values, scale).mean;
  let squares = 0;
  let lost = 0;
  // What the mean was rounded by: of importance only where values are so close
  // to each other that all of this is exact.
  let drift = 0;
  for (let row = 0; row < n; row++) {
    const apart = values[row] * scale - mean;
    const square = apart * apart;
    const total = squares + square;
    const part = total - squares;
    lost += squares - (total - part) + (square - part);
    squares = total;
    drift += apart;
  }
  const m2 = squares + lost - (drift * drift) / n;
  return { mean, m2: Math.max(0, m2), min, max, scale };
}

function meanAndExtremes(values: Float64Array, scale: number) {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  let sum = 0;
  let lost = 0;
  for (let row = 0; row < values.length; row++) {
    const next = values[row] * scale;
    min = Math.min(min, next);
    max = Math.max(max, next);
    const total = sum + next;
    const part = total - sum;
    lost += sum - (total - part) + (next - part);
    sum = total;
  }
  return { mean: (sum + lost) / values.length, min, max };
}
