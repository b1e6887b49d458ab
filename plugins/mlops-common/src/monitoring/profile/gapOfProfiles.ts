import type { Profile } from './profile';

/**
 * The largest gap between the two distribution functions that the cells can
 * show: exact where each value has a cell, otherwise at most what the rows
 * themselves would give, and less than one cell's rows below it. `undefined`
 * when rows lie in a cell without a place among the others.
 *
 * @example rows [2, 2] and [1, 3] in the cells of the values 1 and 2: 0.25
 */
export function gapOfProfiles(
  reference: Profile,
  current: Profile,
): number | undefined {
  const before = countsInOrder(reference);
  const after = countsInOrder(current);
  if (!before || !after) return undefined;
  const n = before.reduce((sum, rows) => sum + rows, 0);
  const m = after.reduce((sum, rows) => sum + rows, 0);
  let [i, j, gap] = [0, 0, 0];
  for (let cell = 0; cell < before.length; cell++) {
    i += before[cell];
    j += after[cell];
    gap = Math.max(gap, Math.abs(i * m - j * n));
  }
  return gap / (n * m);
}

/** Rows per cell from low to high, when all of them have a place. */
export function countsInOrder({
  bins,
  counts,
}: Profile): readonly number[] | undefined {
  if (bins.by === 'edges') return counts;
  if (bins.by === 'categories' || counts[counts.length - 1] > 0) {
    return undefined;
  }
  return counts.slice(0, -1);
}
