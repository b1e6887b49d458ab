import { resolvePeople, type OrganisationFacts } from '../people';
import type { CoveredService } from './coveredService';
import { heldBy } from './heldBy';

/**
 * The services a person or a group has to do with: those for which they are on
 * call, then those for which they have another role, then those that they, or
 * a group they are in, own.
 *
 * @public
 */
export function servicesOf(question: {
  /** Canonical ref of a user or a group. */
  readonly who: string;
  readonly services: readonly CoveredService[];
  readonly facts: OrganisationFacts;
}): CoveredService[] {
  const { who, services, facts } = question;
  const held = heldBy(who, services, facts);
  const owners = new Map<string, boolean>();
  return [
    ...new Set([
      ...held.flatMap(({ service, role }) =>
        role.role === 'on-call' ? service : [],
      ),
      ...held.map(({ service }) => service),
      ...services.filter(({ ownership }) => isOf(ownership.owner?.entityRef)),
    ]),
  ];

  // A few owners have all the services.
  function isOf(owner: string | undefined): boolean {
    if (owner === undefined || owner === who) return owner === who;
    const known =
      owners.get(owner) ?? resolvePeople(facts, [owner]).refs.has(who);
    owners.set(owner, known);
    return known;
  }
}
