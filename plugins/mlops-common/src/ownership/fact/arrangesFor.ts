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
  return (
    roles.some(
      ({ role, people, targets }) =>
        people.length > 0 &&
        holdsAccountable(row?.cells[role]?.letters) &&
        includes(targets, by, facts),
    ) ||
    (owner !== undefined && includes([owner], by, facts))
  );
}

/**
 * Whether somebody has a part in a service: a role of it, or a place in the
 * group that owns it.
 *
 * @public
 */
export function hasPartIn(
  person: string,
  { roles, owner }: Ownership,
  facts: OrganisationFacts,
): boolean {
  return (
    roles.some(({ targets }) => includes(targets, person, facts)) ||
    (owner !== undefined && includes([owner], person, facts))
  );
}

function includes(
  targets: Ownership['roles'][number]['targets'],
  ref: string,
  facts: OrganisationFacts,
): boolean {
  // Remembered for each reading of the catalog: groups of thousands cost nothing.
  return resolvePeople(
    facts,
    targets.map(({ entityRef }) => entityRef),
  ).refs.has(ref);
}
