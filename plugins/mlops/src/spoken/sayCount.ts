/**
 * A number with its noun.
 *
 * @example sayCount(2, 'rule') // '2 rules'
 */
export function sayCount(
  count: number,
  one: string,
  many: string = `${one}s`,
): string {
  return `${count} ${count === 1 ? one : many}`;
}
