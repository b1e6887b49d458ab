import type { EntityLink } from '../../contract';
import type { OrganisationFacts } from './organisationFacts';

/** The link to a user or group; one that is not in the catalog is called by its ref. */
export function titleInFacts(
  facts: OrganisationFacts,
  entityRef: string,
): EntityLink {
  const known = facts.people.get(entityRef) ?? facts.groups.get(entityRef);
  return { entityRef, title: known?.title ?? entityRef };
}
