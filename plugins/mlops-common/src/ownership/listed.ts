/** A sentence that names more is not read to its end. */
const mostNamed = 10;

/** Refs as a sentence names them: the first few, and how many more there are. */
export function listed(refs: readonly string[]): string {
  const rest = refs.length - mostNamed;
  return rest > 0
    ? `${refs.slice(0, mostNamed).join(', ')} and ${rest} more`
    : refs.join(', ');
}
