/**
 * At most `limit` points of a series for a chart: the first, the last, and of
 * each stretch between them its lowest and its highest point and, where there
 * is a gap, one of its missing points. No peak and no gap is lost, order stays.
 *
 * Cost: O(points).
 *
 * @param valueOf - the value of a point; `null` or NaN is a gap
 * @param limit - at least 5; 1,000 by default
 * @public
 */
export function downsample<T>(
  points: readonly T[],
  valueOf: (point: T) => number | null,
  limit = 1_000,
): readonly T[] {
  if (limit < 5) throw new RangeError(`downsample: ${limit} is below 5 points`);
  if (points.length <= limit) return points;
  const stretches = Math.floor((limit - 2) / 3);
  const last = points.length - 1;
  const kept = new Set([0, last]);
  for (let stretch = 0; stretch < stretches; stretch++) {
    const from = 1 + Math.floor((stretch * (last - 1)) / stretches);
    const to = 1 + Math.floor(((stretch + 1) * (last - 1)) / stretches);
    for (const at of telling(points, valueOf, from, to)) kept.add(at);
  }
  return [...kept].sort((a, b) => a - b).map(at => points[at]);
}

function telling<T>(
  points: readonly T[],
  valueOf: (point: T) => number | null,
  from: number,
  to: number,
): number[] {
  let [lowest, highest, gap] = [-1, -1, -1];
  let [low, high] = [Infinity, -Infinity];
  for (let at = from; at < to; at++) {
    const value = valueOf(points[at]);
    if (value === null || Number.isNaN(value)) {
      if (gap < 0) gap = at;
      continue;
    }
    if (lowest < 0 || value < low) [lowest, low] = [at, value];
    if (highest < 0 || value > high) [highest, high] = [at, value];
  }
  return [lowest, highest, gap].filter(at => at >= 0);
}
