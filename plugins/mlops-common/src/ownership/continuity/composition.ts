import type { EntityLink } from '../../contract';
import { controlRoles, type Role } from '../role';
import type { CompositionFinding } from './compositionFinding';
import type { CoveredService } from './coveredService';
import { titleOfRole } from './handOversOf';
import type { Presence } from './presence';
import { eachInSteps, type Steps } from './steps';
import { counted } from './words';

const mostServices = 20;

// A fixed locale, and one collator: asking for it each time is slow.
const titles = new Intl.Collator('en');

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
export function* composition(
  services: readonly CoveredService[],
  presence: Presence,
): Steps<CompositionFinding[]> {
  const teams = new Map<string, [EntityLink, CoveredService[]]>();
  yield* eachInSteps(services, service => {
    const { owner } = service.ownership;
    if (!owner) return;
    const known = teams.get(owner.entityRef);
    if (known) known[1].push(service);
    else teams.set(owner.entityRef, [owner, [service]]);
  });
  const found: CompositionFinding[] = [];
  for (const [team, owned] of teams.values()) {
    found.push(
      ...(yield* missedRoles(team, owned, presence)),
      ...(yield* selfValidation(team, owned)),
      ...(yield* onePerson(team, owned)),
    );
    yield;
  }
  return found.sort(
    (one, other) =>
      other.totalServices - one.totalServices ||
      titles.compare(one.team.title, other.team.title) ||
      (one.code < other.code ? -1 : 1),
  );
}

function* missedRoles(
  team: EntityLink,
  owned: readonly CoveredService[],
  presence: Presence,
): Steps<CompositionFinding[]> {
  const found: CompositionFinding[] = [];
  for (const { role, code, why, isNeeded } of missing) {
    const without: CoveredService[] = [];
    yield* eachInSteps(owned, service => {
      if (!service.duties.has(role) || !isNeeded(service)) return;
      if (!isThere(service, role, presence)) without.push(service);
    });
    if (without.length === 0) continue;
    found.push(
      ...finding(
        ...[code, team, without],
        `${team.title} owns ${counted(
          without.length,
          'service',
        )} ${why} for which nobody holds the role ${titleOfRole(
          without[0],
          role,
        )}.`,
      ),
    );
  }
  return found;
}

function* selfValidation(
  team: EntityLink,
  owned: readonly CoveredService[],
): Steps<CompositionFinding[]> {
  const found: CoveredService[] = [];
  yield* eachInSteps(owned, service => {
    const { violations } = service.ownership;
    if (violations.some(({ code }) => code === 'validator-is-developer')) {
      found.push(service);
    }
  });
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
function* onePerson(
  team: EntityLink,
  owned: readonly CoveredService[],
): Steps<CompositionFinding[]> {
  const people = new Set<string>();
  let roles = 0;
  yield* eachInSteps(owned, ({ ownership, duties }) => {
    // More than one person is enough to know.
    if (people.size > 1) return;
    for (const { role, people: holders } of ownership.roles) {
      if (!duties.has(role) || controlRoles.includes(role)) continue;
      if (holders.length > 0) roles += 1;
      for (const { entityRef } of holders.slice(0, 2)) people.add(entityRef);
    }
  });
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
