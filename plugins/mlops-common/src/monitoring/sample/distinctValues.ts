import { countDistinct } from './countDistinct';

/**
 * The distinct values of an ascending array, and how often each occurs.
 *
 * @example `distinctValues(Float64Array.of(1, 2, 2)) // { values: [1, 2], counts: [1, 2] }`
 */
export function distinctValues(sorted: Float64Array): {
  readonly values: Float64Array;
  readonly counts: Float64Array;
} {
  const size = countDistinct(sorted);
  const values = new Float64Array(size);
  const counts = new Float64Array(size);
  let distinct = 0;
  for (let row = 0; row < sorted.length; row++) {
    if (row === 0 || sorted[row] !== sorted[row - 1]) {
      values[distinct++] = sorted[row];
    }
    counts[distinct - 1]++;
  }
  return { values, counts };
}
