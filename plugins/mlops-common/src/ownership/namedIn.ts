import type { EntityLink } from '../contract';
import type { Ownership } from './ownership';
import type { OrganisationFacts } from './people';

/** Where a sentence names an entity by its ref. */
export const refInSentence = /\b[a-z]+:[\w.-]+\/[\w.-]*\w/g;

/** More than anybody reads of one service. */
const mostNamed = 50;

/**
 * What the entities are called that sentences about one service name by their
 * refs: people, groups, its use case and its domains, in the order in which
 * they are named, 50 at most. Whoever is not in the catalog has no title.
 *
 * @public
 */
export function namedIn(
  sentences: readonly string[],
  { useCase, domains }: Pick<Ownership, 'useCase' | 'domains'>,
  { people, groups }: Pick<OrganisationFacts, 'people' | 'groups'>,
): EntityLink[] {
  const titleOf = (ref: string) =>
    [
      ...[people.get(ref), groups.get(ref)],
      [useCase, ...domains].find(link => link?.entityRef === ref),
    ].find(known => known !== undefined)?.title;
  const refs = new Set(
    sentences.flatMap(each => each.match(refInSentence) ?? []),
  );
  return [...refs]
    .flatMap(ref => {
      const title = titleOf(ref);
      return title === undefined ? [] : [{ entityRef: ref, title }];
    })
    .slice(0, mostNamed);
}
