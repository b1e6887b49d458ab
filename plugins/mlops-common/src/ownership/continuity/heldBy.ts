import type { EntityLink } from '../../contract';
import { resolvePeople, type OrganisationFacts } from '../people';
import type { CoveredService } from './coveredService';
import type { Held } from './ownedByQuestion';

/** Every role that a person or a group has, in the order of the services. */
export function heldBy(
  who: string,
  services: readonly CoveredService[],
  facts: OrganisationFacts,
): Held[] {
  return who.startsWith('group:')
    ? heldByGroup(who, services, facts)
    : heldByPerson(who, services, facts);
}

function heldByPerson(
  who: string,
  services: readonly CoveredService[],
  facts: OrganisationFacts,
): Held[] {
  // Services share lists of people: each is looked through once.
  const remembered = new Map<readonly EntityLink[], boolean>();
  return services.flatMap(service =>
    service.ownership.roles.flatMap((role): Held[] => {
      const holds =
        remembered.get(role.people) ??
        role.people.some(({ entityRef }) => entityRef === who);
      remembered.set(role.people, holds);
      if (!holds) return [];
      const refs = role.targets.map(({ entityRef }) => entityRef);
      if (refs.includes(who)) return [{ service, role }];
      const through = refs.find(ref =>
        resolvePeople(facts, [ref]).refs.has(who),
      );
      return [{ service, role, ...(through !== undefined && { through }) }];
    }),
  );
}

/** Roles bound to a group, or to one that it is inside. */
function heldByGroup(
  who: string,
  services: readonly CoveredService[],
  facts: OrganisationFacts,
): Held[] {
  const above = groupsAbove(who, facts);
  return services.flatMap(service =>
    service.ownership.roles.flatMap((role): Held[] => {
      const refs = role.targets.map(({ entityRef }) => entityRef);
      if (refs.includes(who)) return [{ service, role }];
      const through = refs.find(ref => above.has(ref));
      return through === undefined ? [] : [{ service, role, through }];
    }),
  );
}

function groupsAbove(
  who: string,
  { groups }: OrganisationFacts,
): ReadonlySet<string> {
  const parents = new Map<string, string[]>();
  for (const [ref, { children }] of groups) {
    for (const child of children) {
      parents.set(child, [...(parents.get(child) ?? []), ref]);
    }
  }
  const above = new Set<string>();
  const next = [...(parents.get(who) ?? [])];
  for (let ref = next.pop(); ref !== undefined; ref = next.pop()) {
    if (above.has(ref)) continue;
    above.add(ref);
    next.push(...(parents.get(ref) ?? []));
  }
  return above;
}
