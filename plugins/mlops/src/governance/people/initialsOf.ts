/**
 * At most two signs that stand for a name.
 *
 * @example initialsOf('Data engineer 1') // 'D1'
 */
export function initialsOf(title: string): string {
  const words = title.match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...words.slice(0, 1), ...words.slice(1).slice(-1)]
    .map(word => word.charAt(0).toLocaleUpperCase('en-GB'))
    .join('');
}
