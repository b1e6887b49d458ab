import {
  isTreeSize,
  joinNodes,
  nodesOfSubtree,
  type ReadNodes,
  type TreeNode,
} from './subtree';
import type { TreeHasher } from './treeHasher';

/**
 * All that is needed to go on appending: the hashes of the complete subtrees
 * of a tree, largest first, one for each 1 in the binary `size`. 32 bytes for
 * each doubling of the log.
 *
 * @public
 */
export interface CompactRange {
  readonly size: number;
  readonly hashes: readonly Uint8Array[];
}

/**
 * A stored hash and where it belongs.
 *
 * @public
 */
export interface HashedNode extends TreeNode {
  readonly hash: Uint8Array;
}

/** @public */
export const emptyRange: CompactRange = { size: 0, hashes: [] };

/**
 * The range of a tree that is stored already.
 *
 * @public
 */
export async function readRange(
  size: number,
  readNodes: ReadNodes,
): Promise<CompactRange> {
  if (size === 0) return emptyRange;
  const nodes = nodesOfSubtree({ start: 0, end: size });
  return { size, hashes: await readNodes(nodes) };
}

/**
 * The range after one more leaf, and the nodes this leaf completed: itself
 * (level 0) first. Amortised one inner hash per leaf.
 *
 * @public
 */
export function appendLeaf(
  range: CompactRange,
  leafHash: Uint8Array,
  hasher: TreeHasher,
): { readonly range: CompactRange; readonly completed: readonly HashedNode[] } {
  if (!isTreeSize(range.size + 1)) throw new RangeError('The tree is full');
  const hashes = [...range.hashes];
  let node: HashedNode = { level: 0, index: range.size, hash: leafHash };
  const completed = [node];
  // Every trailing 1 of the size is a left sibling that now finds its right.
  while (node.index % 2 === 1) {
    const left = hashes.pop();
    if (!left) throw new RangeError(`No range has size ${range.size}`);
    node = {
      level: node.level + 1,
      index: (node.index - 1) / 2,
      hash: hasher.node(left, node.hash),
    };
    completed.push(node);
  }
  hashes.push(node.hash);
  return { range: { size: range.size + 1, hashes }, completed };
}

/**
 * The Merkle tree hash of RFC 9162 (section 2.1.1).
 *
 * @public
 */
export function treeRoot(range: CompactRange, hasher: TreeHasher): Uint8Array {
  return joinNodes(range.hashes, hasher);
}
