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
  return momentsBetween(values, min, max);
}

/** The moments of values whose extremes are known already. */
export function momentsBetween(
  values: Float64Array,
  min: number,
  max: number,
): Moments {
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
  const mean = compensatedMean(values, scale);
  // Both sums in one pass, each with the digits that its additions drop
  // (D. E. Knuth's two-sum): calls and branches would take three times as long.
  let squares = 0;
  let lostSquares = 0;
  let drift = 0;
  let lostDrift = 0;
  for (let row = 0; row < n; row++) {
    const apart = values[row] * scale - mean;
    const square = apart * apart;
    const moreSquares = squares + square;
    const squarePart = moreSquares - squares;
    lostSquares += squares - (moreSquares - squarePart) + (square - squarePart);
    squares = moreSquares;
    const moreDrift = drift + apart;
    const driftPart = moreDrift - drift;
    lostDrift += drift - (moreDrift - driftPart) + (apart - driftPart);
    drift = moreDrift;
  }
  const left = drift + lostDrift;
  const m2 = squares + lostSquares - (left * left) / n;
  return { mean, m2: Math.max(0, m2), scale };
}

function compensatedMean(values: Float64Array, scale: number): number {
  let sum = 0;
  let lost = 0;
  for (let row = 0; row < values.length; row++) {
    const next = values[row] * scale;
    const total = sum + next;
    const part = total - sum;
    lost += sum - (total - part) + (next - part);
    sum = total;
  }
  return (sum + lost) / values.length;
}
