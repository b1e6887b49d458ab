/**
 * On which side of the way up the hashes of a proof stand, one after the other:
 * from the node at `position` of a level whose last node is at `last` (both
 * from 0) to the root. The loop that sections 2.1.3.2 and 2.1.4.2 of RFC 9162
 * have in common.
 *
 * @returns nothing when the way takes more hashes than `count`, or fewer
 */
export function siblingSides(
  node: { readonly position: number; readonly last: number },
  count: number,
): readonly ('left' | 'right')[] | undefined {
  let { position, last } = node;
  const sides: ('left' | 'right')[] = [];
  while (sides.length < count) {
    if (last === 0) return undefined;
    if (position % 2 === 1 || position === last) {
      sides.push('left');
      // The last node of a level may have nobody beside it for some levels.
      while (position % 2 === 0 && position !== 0) {
        position /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      sides.push('right');
    }
    position = Math.floor(position / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 ? sides : undefined;
}
