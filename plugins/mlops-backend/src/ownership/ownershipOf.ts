import { parseEntityRef, type Entity } from '@backstage/catalog-model';
import {
  organisationAt,
  readOwnershipChain,
  resolveOwnership,
  type OrganisationMatrix,
  type Ownership,
} from '@pitwall/plugin-mlops-common';
import type { OrganisationSnapshot } from './OrganisationSnapshot';

/**
 * Resolves one ML service against what was read of its organisation.
 *
 * @param at - an instant other than the one the snapshot is about
 */
export function ownershipOf(
  service: Entity,
  snapshot: OrganisationSnapshot,
  organisation: OrganisationMatrix,
  at?: string,
): Ownership {
  return resolveOwnership({
    ...readOwnershipChain(service, ref => entityIn(snapshot, ref)),
    organisation,
    facts: at ? organisationAt(snapshot.facts, at) : snapshot.facts,
    acknowledged: snapshot.acknowledged,
    asOf: snapshot.asOf,
  });
}

function entityIn(
  snapshot: OrganisationSnapshot,
  ref: string,
): Entity | undefined {
  const named =
    snapshot.facts.groups.get(ref) ?? snapshot.facts.people.get(ref);
  if (!named) return snapshot.systems.get(ref) ?? snapshot.domains.get(ref);
  const { kind, namespace, name } = parseEntityRef(ref);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { namespace, name, title: named.title },
  };
}
