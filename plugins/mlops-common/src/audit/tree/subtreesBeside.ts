import { splitPoint, type Subtree } from './subtree';

/**
 * Goes down from the root of a tree towards one entry until `isReached` says
 * so of the subtree it stands at.
 *
 * @returns the subtree it ended at, and those that were left aside on the way
 * down, from the root downwards
 */
export function subtreesBeside(
  tree: { readonly index: number; readonly size: number },
  isReached: (subtree: Subtree) => boolean,
): { readonly reached: Subtree; readonly beside: readonly Subtree[] } {
  const beside: Subtree[] = [];
  let reached: Subtree = { start: 0, end: tree.size };
  while (!isReached(reached)) {
    const { start, end } = reached;
    const split = start + splitPoint(end - start);
    const left = { start, end: split };
    const right = { start: split, end };
    const isLeft = tree.index < split;
    beside.push(isLeft ? right : left);
    reached = isLeft ? left : right;
  }
  return { reached, beside };
}
