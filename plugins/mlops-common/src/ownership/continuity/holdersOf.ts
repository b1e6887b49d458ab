import type { EntityLink } from '../../contract';
import type { Role } from '../role';
import type { CoveredService } from './coveredService';
import { eachInSteps, finish, type Steps } from './steps';

// Asked by every part of one answer.
const remembered = new WeakMap<
  readonly CoveredService[],
  ReadonlyMap<Role, ReadonlySet<string>>
>();

/**
 * Everybody who holds a role for any of these services, by role. Services
 * share the people of a binding, so each list of people is walked once.
 *
 * @public
 */
export function holdersOf(
  services: readonly CoveredService[],
): ReadonlyMap<Role, ReadonlySet<string>> {
  return finish(holdersInSteps(services));
}

/**
 * What `holdersOf` answers, a few services a step.
 *
 * @public
 */
export function* holdersInSteps(
  services: readonly CoveredService[],
): Steps<ReadonlyMap<Role, ReadonlySet<string>>> {
  const known = remembered.get(services);
  if (known) return known;
  const holders = new Map<Role, Set<string>>();
  const walked = new Map<Role, Set<readonly EntityLink[]>>();
  yield* eachInSteps(services, ({ ownership }) => {
    for (const { role, people } of ownership.roles) {
      const lists = walked.get(role) ?? new Set();
      walked.set(role, lists);
      if (lists.has(people)) continue;
      lists.add(people);
      const refs = holders.get(role) ?? new Set<string>();
      holders.set(role, refs);
      for (const { entityRef } of people) refs.add(entityRef);
    }
  });
  remembered.set(services, holders);
  return holders;
}
