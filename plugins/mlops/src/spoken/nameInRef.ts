/**
 * The name in a ref, for when the catalog tells no better one.
 *
 * @example nameInRef('user:default/data-scientist-1') // 'data-scientist-1'
 */
export function nameInRef(ref: string): string {
  return ref.slice(ref.indexOf('/') + 1);
}
