import type { Author, EntityLink } from '@pitwall/plugin-mlops-common';

/** Finds the people that texts mean; whoever is not found is absent. */
export type FindPeople = (
  texts: readonly string[],
) => Promise<ReadonlyMap<string, EntityLink>>;

/**
 * Authors as they were given and who they are, each person once. One who was
 * not found is kept as given: whoever excludes authors must know of them.
 */
export async function resolveAuthors(
  given: readonly string[],
  findPeople: FindPeople,
): Promise<Author[]> {
  const people = await findPeople(given);
  const authors = new Map<string, Author>();
  for (const text of given) {
    const person = people.get(text);
    const key = person ? person.entityRef : `given ${text.toLowerCase()}`;
    if (!authors.has(key)) {
      authors.set(key, { given: text, ...(person && { person }) });
    }
  }
  return [...authors.values()];
}
