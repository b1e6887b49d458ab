/**
 * @example sayList(['a', 'b', 'c']) // 'a, b and c'
 */
export function sayList(items: readonly string[]): string {
  return items.length < 2
    ? items.join('')
    : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}
