import { isMap, isScalar, isSeq, type Node } from 'yaml';

/** Where the deepest part of a field begins that is there. */
export function offsetOfField(
  contents: Node | null | undefined,
  field: string,
): number {
  let node: unknown = contents;
  let offset = contents?.range?.[0] ?? 0;
  let rest = field;
  while (rest !== '') {
    const step = isMap(node) ? keyStep(node.items, rest) : itemStep(node, rest);
    if (!step) break;
    ({ node, offset, rest } = step);
  }
  return offset;
}

function keyStep(
  items: readonly { key: unknown; value: unknown }[],
  rest: string,
) {
  // A key may hold dots itself: the longest that fits is meant.
  const fitting = items
    .flatMap(({ key, value }) =>
      isScalar(key) && startsWithStep(rest, String(key.value))
        ? [{ name: String(key.value), offset: key.range?.[0] ?? 0, value }]
        : [],
    )
    .sort((one, other) => other.name.length - one.name.length);
  const [best] = fitting;
  return (
    best && {
      node: best.value,
      offset: best.offset,
      rest: rest.slice(best.name.length).replace(/^\./, ''),
    }
  );
}

function startsWithStep(rest: string, name: string): boolean {
  return (
    rest.startsWith(name) && ['', '.', '['].includes(rest.charAt(name.length))
  );
}

function itemStep(node: unknown, rest: string) {
  const [step, index] = /^\[(\d+)\]\.?/.exec(rest) ?? [];
  if (!isSeq(node) || step === undefined) return undefined;
  const item = node.items[Number(index)];
  const range =
    isScalar(item) || isMap(item) || isSeq(item) ? item.range : undefined;
  return range
    ? { node: item, offset: range[0], rest: rest.slice(step.length) }
    : undefined;
}
