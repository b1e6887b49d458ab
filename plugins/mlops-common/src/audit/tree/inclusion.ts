import { equalBytes } from '../equalBytes';
import { siblingSides } from './siblingSides';
import {
  isTreeSize,
  readSubtrees,
  type ReadNodes,
  type Subtree,
} from './subtree';
import { subtreesBeside } from './subtreesBeside';
import { hashLength, type TreeHasher } from './treeHasher';

/**
 * The subtrees whose hashes make the inclusion proof of one entry, from the
 * leaf upwards (RFC 9162, section 2.1.3.1).
 *
 * @throws RangeError when the tree has no such entry
 */
export function inclusionSubtrees(
  index: number,
  size: number,
): readonly Subtree[] {
  if (!isTreeSize(index) || !isTreeSize(size) || index >= size) {
    throw new RangeError(`A tree of ${size} entries has no entry ${index}`);
  }
  const { beside } = subtreesBeside(
    { index, size },
    ({ start, end }) => end - start === 1,
  );
  return [...beside].reverse();
}

/**
 * The proof that entry `index` is in the tree of `size` entries.
 *
 * @throws RangeError when the tree has no such entry
 * @public
 */
export async function proveInclusion(
  tree: { readonly index: number; readonly size: number },
  readNodes: ReadNodes,
  hasher: TreeHasher,
): Promise<readonly Uint8Array[]> {
  return readSubtrees(
    inclusionSubtrees(tree.index, tree.size),
    readNodes,
    hasher,
  );
}

/**
 * A claim that the entry with `leafHash` stands at `index` of the tree with
 * `size` and `root`.
 *
 * @public
 */
export interface InclusionClaim {
  readonly index: number;
  readonly size: number;
  readonly leafHash: Uint8Array;
  readonly root: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/**
 * True if the proof holds (RFC 9162, section 2.1.3.2). Any input is safe.
 *
 * @public
 */
export function verifyInclusion(
  claim: InclusionClaim,
  hasher: TreeHasher,
): boolean {
  const { index, size, leafHash, root, proof } = claim;
  if (!isTreeSize(index) || !isTreeSize(size) || index >= size) return false;
  if ([leafHash, ...proof].some(hash => hash.length !== hashLength)) {
    return false;
  }

  const sides = siblingSides({ position: index, last: size - 1 }, proof.length);
  if (!sides) return false;
  const climbed = proof.reduce(
    (hash, sibling, at) =>
      sides[at] === 'left'
        ? hasher.node(sibling, hash)
        : hasher.node(hash, sibling),
    leafHash,
  );
  return equalBytes(climbed, root);
}
