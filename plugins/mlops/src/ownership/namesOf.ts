import type { Ownership } from '@pitwall/plugin-mlops-common';
import type { KnownNames } from './sayPlainly';

/** Everything that the ownership of one service knows the name of. */
export function namesOf(ownership: Ownership): KnownNames {
  const { service, owner, useCase, domains, roles, activities } = ownership;
  return {
    links: [
      ...[service, owner, useCase],
      ...domains,
      ...roles.flatMap(({ targets, people }) => [...targets, ...people]),
    ],
    activities,
  };
}
