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
 * The subtrees whose hashes prove that the tree of `newSize` begins with the
 * tree of `oldSize`, from the leaves upwards (RFC 9162, section 2.1.4.1).
 * Nothing is needed for an empty or an equal tree.
 *
 * @throws RangeError when the old tree is the larger one
 */
export function consistencySubtrees(
  oldSize: number,
  newSize: number,
): readonly Subtree[] {
  if (!isTreeSize(oldSize) || !isTreeSize(newSize) || oldSize > newSize) {
    throw new RangeError(
      `No tree of ${newSize} begins with ${oldSize} entries`,
    );
  }
  if (oldSize === 0 || oldSize === newSize) return [];
  const { reached, beside } = subtreesBeside(
    { index: oldSize - 1, size: newSize },
    ({ end }) => end === oldSize,
  );
  // The verifier knows the old root itself, so [0, oldSize) is not sent.
  const fromTheRoot = [...beside, ...(reached.start > 0 ? [reached] : [])];
  return fromTheRoot.reverse();
}

/**
 * The proof that the tree of `newSize` only appended to that of `oldSize`.
 *
 * @throws RangeError when the old tree is the larger one
 * @public
 */
export async function proveConsistency(
  tree: { readonly oldSize: number; readonly newSize: number },
  readNodes: ReadNodes,
  hasher: TreeHasher,
): Promise<readonly Uint8Array[]> {
  return readSubtrees(
    consistencySubtrees(tree.oldSize, tree.newSize),
    readNodes,
    hasher,
  );
}

/**
 * A claim that a tree grew from one head to the other by appending only.
 *
 * @public
 */
export interface ConsistencyClaim {
  readonly oldSize: number;
  readonly oldRoot: Uint8Array;
  readonly newSize: number;
  readonly newRoot: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/**
 * True if the proof holds (RFC 9162, section 2.1.4.2). Any input is safe. The
 * empty tree is the beginning of every tree, and its root must be the hash of
 * nothing.
 *
 * @public
 */
export function verifyConsistency(
  claim: ConsistencyClaim,
  hasher: TreeHasher,
): boolean {
  const { oldSize, oldRoot, newSize, newRoot, proof } = claim;
  if (!isTreeSize(oldSize) || !isTreeSize(newSize) || oldSize > newSize) {
    return false;
  }
  if (proof.some(hash => hash.length !== hashLength)) return false;
  if (oldSize === newSize) {
    return proof.length === 0 && equalBytes(oldRoot, newRoot);
  }
  if (oldSize === 0) {
    return proof.length === 0 && equalBytes(oldRoot, hasher.empty);
  }

  let position = oldSize - 1;
  let last = newSize - 1;
  while (position % 2 === 1) {
    position = (position - 1) / 2;
    last = Math.floor(last / 2);
  }
  // An old tree of a power of two is itself the first node on the path.
  const [first, ...path] = position === 0 ? [oldRoot, ...proof] : proof;
  if (!first || first.length !== hashLength || path.length === 0) return false;
  const sides = siblingSides({ position, last }, path.length);
  if (!sides) return false;
  let oldHash = first;
  let newHash = first;
  path.forEach((sibling, at) => {
    if (sides[at] === 'left') {
      oldHash = hasher.node(sibling, oldHash);
      newHash = hasher.node(sibling, newHash);
    } else {
      // What stands to the right came after the old tree.
      newHash = hasher.node(newHash, sibling);
    }
  });
  return equalBytes(oldHash, oldRoot) && equalBytes(newHash, newRoot);
}
