import type { TreeHasher } from './treeHasher';

/**
 * The entries `[start, end)` as a subtree: what a hash in a proof stands for.
 *
 * @public
 */
export interface Subtree {
  readonly start: number;
  readonly end: number;
}

/**
 * A complete subtree of `2 ** level` leaves, the `index`-th of its level. Once
 * its last leaf is there it never changes, so it is what a log stores.
 *
 * @public
 */
export interface TreeNode {
  readonly level: number;
  readonly index: number;
}

/**
 * Where a proof gets stored hashes from: one hash for each node, in order.
 *
 * @public
 */
export type ReadNodes = (
  nodes: readonly TreeNode[],
) => Promise<readonly Uint8Array[]>;

/** A number of leaves: an integer that a double counts exactly. */
export function isTreeSize(size: number): boolean {
  return Number.isSafeInteger(size) && size >= 0;
}

/**
 * Where RFC 9162 splits a tree of `size` ≥ 2 leaves: the largest power of two
 * below it. Bit operations would end at 31 bits.
 */
export function splitPoint(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

/**
 * The complete subtrees that make up a subtree, from left to right. Every
 * subtree that RFC 9162 splits off starts at a multiple of a power of two not
 * below its size, so taking the largest first is right.
 */
export function nodesOfSubtree({ start, end }: Subtree): readonly TreeNode[] {
  const nodes: TreeNode[] = [];
  let at = start;
  while (at < end) {
    let level = 0;
    let width = 1;
    while (at + width * 2 <= end) {
      width *= 2;
      level += 1;
    }
    nodes.push({ level, index: at / width });
    at += width;
  }
  return nodes;
}

/** The hash over complete subtrees that stand side by side. */
export function joinNodes(
  hashes: readonly Uint8Array[],
  hasher: TreeHasher,
): Uint8Array {
  if (hashes.length === 0) return hasher.empty;
  return hashes.reduceRight((right, left) => hasher.node(left, right));
}

/** The hashes of several subtrees, with a single read. */
export async function readSubtrees(
  subtrees: readonly Subtree[],
  readNodes: ReadNodes,
  hasher: TreeHasher,
): Promise<readonly Uint8Array[]> {
  if (subtrees.length === 0) return [];
  const nodes = subtrees.map(nodesOfSubtree);
  const hashes = await readNodes(nodes.flat());
  let read = 0;
  return nodes.map(({ length }) => {
    const own = hashes.slice(read, read + length);
    read += length;
    if (own.length !== length) {
      throw new Error(`The tree's store answered ${hashes.length} hashes only`);
    }
    return joinNodes(own, hasher);
  });
}
