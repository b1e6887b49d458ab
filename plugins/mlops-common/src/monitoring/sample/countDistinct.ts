/**
 * How many distinct values an ascending array holds; stops counting above
 * `upTo`.
 *
 * @example countDistinct(Float64Array.of(1, 2, 2)) // 2
 */
export function countDistinct(sorted: Float64Array, upTo = Infinity): number {
  let distinct = 0;
  for (let row = 0; row < sorted.length && distinct <= upTo; row++) {
    if (row === 0 || sorted[row] !== sorted[row - 1]) distinct++;
  }
  return distinct;
}

/** How many distinct values two ascending arrays hold together. */
export function countDistinctOfBoth(
  left: Float64Array,
  right: Float64Array,
): number {
  let distinct = 0;
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    const value =
      j >= right.length || (i < left.length && left[i] <= right[j])
        ? left[i]
        : right[j];
    while (i < left.length && left[i] === value) i++;
    while (j < right.length && right[j] === value) j++;
    distinct++;
  }
  return distinct;
}
