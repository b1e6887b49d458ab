import type { EntityLink } from '@pitwall/plugin-mlops-common';

/**
 * Authors out of what somebody typed or pasted: whoever is called so among the
 * people found, else the text itself, which may be an address or a ref.
 *
 * @example readAuthors('ada@example.com; Bob', [{ entityRef: 'user:default/bob', title: 'Bob' }])
 * // ['ada@example.com', 'user:default/bob']
 */
export function readAuthors(
  text: string,
  found: readonly EntityLink[],
): readonly string[] {
  return text
    .split(/[\n,;]/)
    .map(author => author.trim())
    .filter(Boolean)
    .map(author => {
      const called = found.filter(
        ({ title }) => title.toLowerCase() === author.toLowerCase(),
      );
      return called.length === 1 ? called[0].entityRef : author;
    });
}
