/**
 * How many values fall below the edges, in each bin, and above. Bins are
 * closed on the left and open on the right, the last one closed on both sides,
 * as numpy's.
 *
 * Cost: O(bins log n). The values are in ascending order.
 *
 * @example countByEdges(Float64Array.of(0, 1, 2, 3), Float64Array.of(1, 2, 3)) // [1, 1, 2, 0]
 */
export function countByEdges(
  sorted: Float64Array,
  edges: ArrayLike<number>,
): Float64Array {
  const counts = new Float64Array(edges.length + 1);
  const last = edges.length - 1;
  let before = 0;
  for (let edge = 0; edge < last; edge++) {
    const below = firstRow(sorted, value => value >= edges[edge]);
    counts[edge] = below - before;
    before = below;
  }
  const upTo = firstRow(sorted, value => value > edges[last]);
  counts[last] = upTo - before;
  counts[last + 1] = sorted.length - upTo;
  return counts;
}

function firstRow(
  sorted: Float64Array,
  isReached: (value: number) => boolean,
): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isReached(sorted[middle])) high = middle;
    else low = middle + 1;
  }
  return low;
}
