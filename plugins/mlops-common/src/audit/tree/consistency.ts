import { equalBytes } from '../equalBytes';
import {
  isTreeSize,
  readSubtrees,
  splitPoint,
  type ReadNodes,
  type Subtree,
} from './subtree';
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
  const fromTheRoot: Subtree[] = [];
  let start = 0;
  let end = newSize;
  while (end !== oldSize) {
    const split = start + splitPoint(end - start);
    if (oldSize <= split) {
      fromTheRoot.push({ start: split, end });
      end = split;
    } else {
      fromTheRoot.push({ start, end: split });
      start = split;
    }
  }
  // The verifier knows the old root itself, so [0, oldSize) is not sent.
  if (start > 0) fromTheRoot.push({ start, end });
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
  let oldHash = first;
  let newHash = first;
  for (const sibling of path) {
    if (last === 0) return false;
    if (position % 2 === 1 || position === last) {
      oldHash = hasher.node(sibling, oldHash);
      newHash = hasher.node(sibling, newHash);
      while (position % 2 === 0 && position !== 0) {
        position /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      newHash = hasher.node(newHash, sibling);
    }
    position = Math.floor(position / 2);
    last = Math.floor(last / 2);
  }
  return (
    last === 0 && equalBytes(oldHash, oldRoot) && equalBytes(newHash, newRoot)
  );
}
