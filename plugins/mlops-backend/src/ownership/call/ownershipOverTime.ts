import type { Entity } from '@backstage/catalog-model';
import {
  acknowledgedAt,
  organisationAt,
  type DatedFact,
  type OrganisationMatrix,
  type Ownership,
} from '@pitwall/plugin-mlops-common';
import type { OrganisationSnapshot } from '../OrganisationSnapshot';
import { ownershipOf } from '../ownershipOf';

/**
 * Who does what for one service, at any moment: without whoever is outside their
 * engagement then, and with what is acknowledged then. Resolved once for all
 * moments between which neither changes.
 */
export function ownershipOverTime(
  service: Entity,
  snapshot: OrganisationSnapshot,
  facts: readonly DatedFact[],
  matrix: OrganisationMatrix,
): (at: string) => Ownership {
  const resolved = new Map<object, Map<string, Ownership>>();
  return at => {
    const people = organisationAt(snapshot.facts, at);
    const acknowledged = acknowledgedAt(facts, at);
    const ofPeople = resolved.get(people) ?? new Map<string, Ownership>();
    resolved.set(people, ofPeople);
    const key = [...acknowledged].sort().join(' ');
    const ownership =
      ofPeople.get(key) ??
      ownershipOf(service, { ...snapshot, acknowledged }, matrix, at);
    ofPeople.set(key, ownership);
    return ownership;
  };
}
