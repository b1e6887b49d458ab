import type { Ownership } from '../ownership';
import { resolvePeople, type OrganisationFacts } from '../people';
import { holdsAccountable } from '../raci';

const activity = 'respond-to-incident';

/**
 * Whether somebody may arrange who is reached for a service: whoever is
 * accountable for responding to its incidents, and every member of the group
 * that owns it.
 *
 * @public
 */
export function arrangesFor(
  by: string,
  { roles, activities, owner }: Ownership,
  facts: OrganisationFacts,
): boolean {
  const row = activities.find(each => each.activity === activity);
  const targets = roles
    .filter(({ role }) => holdsAccountable(row?.cells[role]?.letters))
    .flatMap(role => role.targets);
  return isAmong(
    by,
    [...targets, ...(owner ? [owner] : [])].map(({ entityRef }) => entityRef),
    facts,
  );
}

/**
 * The users and groups that have a part in a service: a role of it, or the
 * service itself.
 *
 * @public
 */
export function partiesOf({ roles, owner }: Ownership): string[] {
  return [
    ...roles.flatMap(({ targets }) => targets),
    ...(owner ? [owner] : []),
  ].map(({ entityRef }) => entityRef);
}

/**
 * The refs of everybody that some users and groups stand for, groups below
 * them included: as roles count people.
 *
 * @public
 */
export function everybodyIn(
  parties: readonly string[],
  facts: OrganisationFacts,
): ReadonlySet<string> {
  return resolvePeople(facts, parties).refs;
}

/**
 * Whether somebody is one of some users, or a member of one of some groups.
 *
 * @public
 */
export function isAmong(
  person: string,
  parties: Iterable<string>,
  facts: OrganisationFacts,
): boolean {
  for (const party of parties) {
    // Remembered for each reading of the catalog: groups of thousands cost nothing.
    if (resolvePeople(facts, [party]).refs.has(person)) return true;
  }
  return false;
}
