import type { EntityLink } from '../../contract';
import { controlRoles, type Role } from '../role';
import type { CompositionFinding } from './compositionFinding';
import type { CoveredService } from './coveredService';
import { titleOfRole } from './handOversOf';
import type { Presence } from './presence';
import { counted } from './words';

const mostServices = 20;

/** When a role is missed, given that the matrix gives it duties. */
const missing: readonly {
  readonly role: Role;
  readonly code: CompositionFinding['code'];
  readonly why: string;
  isNeeded(service: CoveredService): boolean;
}[] = [
  {
    role: 'ai-product-manager',
    code: 'no-product-manager',
    why: 'in production',
    isNeeded: isLive,
  },
  {
    role: 'data-scientist',
    code: 'no-data-scientist',
    why: 'trained on data',
    isNeeded: ({ trainsOnData }) => trainsOnData,
  },
  {
    role: 'data-engineer',
    code: 'no-data-engineer',
    why: 'trained on data',
    isNeeded: ({ trainsOnData, needs }) =>
      trainsOnData ||
      needs.includes('feature-store') ||
      needs.includes('data-pipeline-hardening'),
  },
  {
    role: 'ml-engineer',
    code: 'no-ml-engineer',
    why: 'not retired',
    isNeeded: ({ lifecycle }) => lifecycle !== 'deprecated',
  },
  {
    role: 'mlops-engineer',
    code: 'no-mlops-engineer',
    why: 'in production',
    isNeeded: isLive,
  },
  {
    role: 'model-validator',
    code: 'no-validator',
    why: 'in production',
    isNeeded: isLive,
  },
  {
    role: 'on-call',
    code: 'no-on-call',
    why: 'in production',
    isNeeded: isLive,
  },
];

/**
 * What is wrong with how teams are made up, by the owner of the services. A
 * role is missed only where the matrix gives it duties and the service needs
 * it; it is there when somebody is, from whichever team. Somebody of another
 * role never counts.
 */
export function composition(
  services: readonly CoveredService[],
  presence: Presence,
): CompositionFinding[] {
  const teams = new Map<string, [EntityLink, CoveredService[]]>();
  for (const service of services) {
    const { owner } = service.ownership;
    if (!owner) continue;
    const known = teams.get(owner.entityRef);
    if (known) known[1].push(service);
    else teams.set(owner.entityRef, [owner, [service]]);
  }
  return [...teams.values()]
    .flatMap(([team, owned]) => [
      ...missedRoles(team, owned, presence),
      ...selfValidation(team, owned),
      ...onePerson(team, owned),
    ])
    .sort(
      (one, other) =>
        other.totalServices - one.totalServices ||
        one.team.title.localeCompare(other.team.title, 'en') ||
        (one.code < other.code ? -1 : 1),
    );
}

function missedRoles(
  team: EntityLink,
  owned: readonly CoveredService[],
  presence: Presence,
): CompositionFinding[] {
  return missing.flatMap(({ role, code, why, isNeeded }) => {
    const without = owned.filter(
      service =>
        service.duties.has(role) &&
        isNeeded(service) &&
        !isThere(service, role, presence),
    );
    if (without.length === 0) return [];
    return finding(
      ...[code, team, without],
      `${team.title} owns ${counted(
        without.length,
        'service',
      )} ${why} for which nobody holds the role ${titleOfRole(
        without[0],
        role,
      )}.`,
    );
  });
}

function selfValidation(
  team: EntityLink,
  owned: readonly CoveredService[],
): CompositionFinding[] {
  const found = owned.filter(({ ownership }) =>
    ownership.violations.some(({ code }) => code === 'validator-is-developer'),
  );
  return found.length === 0
    ? []
    : finding(
        ...['validator-is-developer' as const, team, found],
        `For ${counted(found.length, 'service')} of ${
          team.title
        }, somebody would validate what they develop.`,
      );
}

/** Control roles are bound above the team and do not tell how it is made up. */
function onePerson(
  team: EntityLink,
  owned: readonly CoveredService[],
): CompositionFinding[] {
  const people = new Set<string>();
  let roles = 0;
  for (const { ownership, duties } of owned) {
    for (const { role, people: holders } of ownership.roles) {
      if (!duties.has(role) || controlRoles.includes(role)) continue;
      if (holders.length > 0) roles += 1;
      // More than one person is enough to know.
      for (const { entityRef } of holders.slice(0, 2)) people.add(entityRef);
      if (people.size > 1) return [];
    }
  }
  return people.size === 1 && roles > 1
    ? finding(
        ...['one-person-team' as const, team, owned],
        `One person has every role that anybody has in ${counted(
          owned.length,
          'service',
        )} of ${team.title}.`,
      )
    : [];
}

function finding(
  code: CompositionFinding['code'],
  team: EntityLink,
  services: readonly CoveredService[],
  sentence: string,
): CompositionFinding[] {
  return [
    {
      ...{ code, team, sentence },
      services: services
        .slice(0, mostServices)
        .map(({ ownership }) => ownership.service),
      totalServices: services.length,
    },
  ];
}

function isThere(
  { ownership }: CoveredService,
  role: Role,
  presence: Presence,
): boolean {
  const people = ownership.roles.find(each => each.role === role)?.people ?? [];
  return (
    presence.of(ownership.service.entityRef, role, people).there.length > 0
  );
}

function isLive({ lifecycle }: CoveredService): boolean {
  return lifecycle === 'production';
}
