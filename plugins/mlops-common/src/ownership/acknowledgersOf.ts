import type { EntityLink } from '../contract';
import { resolvePeople, type OrganisationFacts } from './people';
import type { OwnershipLevel } from './readOwnershipLevel';
import type { Role } from './role';

/**
 * Who speaks for the level that bound a control role, ordered by name: whoever
 * it bound the role to, and the members of the group that owns it. Groups below
 * the owning one do not speak for it: the team that changes who checks it is
 * often one of them.
 */
export function acknowledgersOf(
  role: Role,
  { roles, owner }: Pick<OwnershipLevel, 'roles' | 'owner'>,
  facts: OrganisationFacts,
): EntityLink[] {
  const owners = owner?.startsWith('group:')
    ? facts.groups.get(owner)?.members
    : owner && [owner];
  return resolvePeople(facts, [...(roles[role] ?? []), ...(owners || [])])
    .people;
}
