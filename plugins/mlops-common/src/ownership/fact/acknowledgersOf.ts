import { resolvePeople, type OrganisationFacts } from '../people';
import type { OwnershipLevel } from '../readOwnershipLevel';
import type { Role } from '../role';

/**
 * Who speaks for the level that bound a control role: whoever it bound the role
 * to, and the members of the group that owns it.
 *
 * @public
 */
export function acknowledgersOf(
  role: Role,
  level: Pick<OwnershipLevel, 'roles'>,
  owner: string | undefined,
  facts: OrganisationFacts,
): ReadonlySet<string> {
  return resolvePeople(facts, [
    ...(level.roles[role] ?? []),
    ...(owner === undefined ? [] : [owner]),
  ]).refs;
}
