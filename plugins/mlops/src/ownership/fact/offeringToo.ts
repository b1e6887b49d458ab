import type { EntityLink } from '@pitwall/plugin-mlops-common';
import type { FactBasis } from './useFactBasis';

/** The same basis, with people who are known by another way. */
export function offeringToo(
  basis: FactBasis,
  links: readonly EntityLink[],
): FactBasis {
  const titles = new Map(
    links.map(({ entityRef, title }) => [entityRef, title]),
  );
  const offered = new Set(basis.people.map(({ entityRef }) => entityRef));
  return {
    ...basis,
    nameOf: ref => titles.get(ref) ?? basis.nameOf(ref),
    people: [
      ...basis.people,
      ...[...titles]
        .filter(([entityRef]) => !offered.has(entityRef))
        .map(([entityRef, title]) => ({ entityRef, title })),
    ],
  };
}
