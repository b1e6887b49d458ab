import { splitPoint, type Subtree } from '../tree/subtree';

/**
 * For each entry of a tree in order, the subtrees whose hashes its line in an
 * export brings along, from the leaf upwards.
 *
 * A line's own subtree is already known: that of entry 0 is the whole tree,
 * whose root is signed; every other one came as a sibling in an earlier line.
 * The entry is its leftmost leaf, so leaf and siblings, folded from the left,
 * must give its hash, and then the siblings are known as well. Every inner
 * hash of the tree thus comes exactly once, one per entry on average, and each
 * entry is proven on its own line. Rejected: full inclusion proofs (20 hashes
 * a line at a million entries), and leaf hashes alone, which are proven at the
 * end of the file only and cannot name the entry that was rewritten.
 */
export function* siblingSchedule(size: number): Generator<readonly Subtree[]> {
  const known: Subtree[] = size > 0 ? [{ start: 0, end: size }] : [];
  for (let own = known.pop(); own; own = known.pop()) {
    const { start } = own;
    let { end } = own;
    const siblings: Subtree[] = [];
    while (end - start > 1) {
      const split = start + splitPoint(end - start);
      siblings.push({ start: split, end });
      known.push({ start: split, end });
      end = split;
    }
    yield siblings.reverse();
  }
}
