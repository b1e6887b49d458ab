import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { eachInSteps, type Steps } from '../continuity/steps';
import { climbDomains, useCaseRefOf } from '../readOwnershipChain';

/**
 * The services that inherit from a use case or a domain: those whose way up
 * leads through it, however deep domains are nested. Linear in services; each
 * use case is climbed from once.
 *
 * @param levelRef - of a system or a domain
 * @param entityOf - systems and domains by ref
 * @public
 */
export function* servicesBelow(
  levelRef: string,
  services: Iterable<Entity>,
  entityOf: (ref: string) => Entity | undefined,
): Steps<Entity[]> {
  const known = new Map<string, boolean>();
  const leadsThrough = (useCaseRef: string): boolean => {
    if (useCaseRef === levelRef) return true;
    const useCase = entityOf(useCaseRef);
    return (
      useCase !== undefined &&
      climbDomains(useCase, entityOf, []).some(
        domain => stringifyEntityRef(domain) === levelRef,
      )
    );
  };
  const found: Entity[] = [];
  yield* eachInSteps(services, service => {
    const useCaseRef = useCaseRefOf(service);
    if (!useCaseRef) return;
    const isBelow = known.get(useCaseRef) ?? leadsThrough(useCaseRef);
    known.set(useCaseRef, isBelow);
    if (isBelow) found.push(service);
  });
  return found;
}
