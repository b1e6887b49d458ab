import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { readEntityRef } from '../entity';
import type { EntityLink } from '../contract';
import { readOwnershipLevel, type OwnershipLevel } from './readOwnershipLevel';
import type { ReferenceProblem } from './referenceProblem';

/**
 * A service, its use case and its domains, as the catalog holds them.
 *
 * @public
 */
export interface OwnershipChain {
  readonly service: EntityLink;
  readonly owner?: EntityLink;
  readonly useCase?: EntityLink;
  readonly domains: readonly EntityLink[];
  readonly levels: readonly OwnershipLevel[];
  readonly problems: readonly ReferenceProblem[];
}

/**
 * Climbs from a service to its use case and on through nested domains, and
 * reads what each level writes. References that lead nowhere, or in a circle,
 * end the climb and are reported.
 *
 * @public
 */
export function readOwnershipChain(
  service: Entity,
  entityOf: (ref: string) => Entity | undefined,
): OwnershipChain {
  const problems: ReferenceProblem[] = [];
  const link = linkTo(service);
  const ownerRef = refIn(service, 'owner', 'group');
  const owner = ownerRef && {
    entityRef: ownerRef,
    title: titleOf(entityOf(ownerRef)) ?? ownerRef,
  };
  const useCaseRef = useCaseRefOf(service);
  const useCase = useCaseRef ? entityOf(useCaseRef) : undefined;
  if (!useCaseRef) {
    problems.push({ code: 'no-use-case', writtenIn: link.entityRef });
  } else if (!useCase || useCase.spec?.type !== 'ai-system') {
    problems.push({
      code: useCase ? 'use-case-untyped' : 'use-case-missing',
      entityRef: useCaseRef,
      writtenIn: link.entityRef,
    });
  }
  const domains = useCase ? climbDomains(useCase, entityOf, problems) : [];
  return {
    service: link,
    ...(owner && { owner }),
    ...(useCase && { useCase: linkTo(useCase) }),
    domains: domains.map(linkTo),
    levels: [
      ...domains.map(domain => levelOf('domain', domain)).reverse(),
      ...(useCase ? [levelOf('use-case', useCase)] : []),
      levelOf('service', service),
    ],
    problems,
  };
}

/** The use case that a service says it belongs to. */
export function useCaseRefOf(service: Entity): string | undefined {
  return refIn(service, 'system', 'system');
}

/**
 * The domains above a use case or a domain, nearest first; references that lead
 * nowhere are added to the problems.
 */
export function climbDomains(
  from: Entity,
  entityOf: (ref: string) => Entity | undefined,
  problems: ReferenceProblem[],
): Entity[] {
  const domains = new Map<string, Entity>();
  let below = from;
  const isDomain = from.kind.toLowerCase() === 'domain';
  if (isDomain) domains.set(stringifyEntityRef(from), from);
  let ref = refIn(from, isDomain ? 'subdomainOf' : 'domain', 'domain');
  while (ref) {
    const domain = entityOf(ref);
    const code = domains.has(ref) ? 'domain-cyclic' : 'domain-missing';
    if (!domain || domains.has(ref)) {
      const writtenIn = stringifyEntityRef(below);
      problems.push({ code, entityRef: ref, writtenIn });
      break;
    }
    domains.set(ref, domain);
    below = domain;
    ref = refIn(domain, 'subdomainOf', 'domain');
  }
  return [...domains.values()].slice(isDomain ? 1 : 0);
}

/** What an entity writes, as the level it is. */
export function levelOf(
  name: 'domain' | 'use-case' | 'service',
  entity: Entity,
): OwnershipLevel {
  return readOwnershipLevel(entity, { level: name, ...linkTo(entity) });
}

function linkTo(entity: Entity): EntityLink {
  const entityRef = stringifyEntityRef(entity);
  return { entityRef, title: titleOf(entity) ?? entityRef };
}

function titleOf(entity: Entity | undefined): string | undefined {
  const profile = entity?.spec?.profile;
  const displayName =
    typeof profile === 'object' && profile !== null && 'displayName' in profile
      ? profile.displayName
      : undefined;
  const title = entity?.metadata.title ?? displayName ?? entity?.metadata.name;
  return typeof title === 'string' ? title : undefined;
}

function refIn(
  entity: Entity,
  field: 'owner' | 'system' | 'domain' | 'subdomainOf',
  defaultKind: string,
): string | undefined {
  return readEntityRef(entity.spec?.[field], {
    kind: defaultKind,
    namespace: entity.metadata.namespace ?? 'default',
  });
}
