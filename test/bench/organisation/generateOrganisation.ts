import type { Entity } from '@backstage/catalog-model';

/** How many ML services share a use case, a domain, a team. */
const servicesPerUseCase = 5;
const useCasesPerDomain = 40;
const teams = 400;
/** How many people a team has unless asked for another number. */
const usualPeoplePerTeam = 5;
/** One service in so many is ill-owned, so that violations are not rare. */
const illOwnedEvery = 50;
/** One service in so many binds a role differently from its use case. */
const ownBindingEvery = 10;

const controlRoles = ['model-validator', 'compliance', 'security'];
const lifecycles = ['experimental', 'production', 'production', 'deprecated'];

/** The name of the n-th ML service of the generated organisation. */
export function serviceName(n: number): string {
  return `service-${String(n).padStart(5, '0')}`;
}

/**
 * An organisation of any size, the same one every time: domains, use cases,
 * nested groups, people, and ML services that inherit their roles.
 *
 * @param people - about how many; a few for each team without it
 */
export function generateOrganisation(
  services: number,
  people = teams * usualPeoplePerTeam,
): Entity[] {
  const peoplePerTeam = Math.max(1, Math.round(people / teams));
  const useCases = Math.ceil(services / servicesPerUseCase);
  const domains = Math.ceil(useCases / useCasesPerDomain);
  return [
    ...upTo(teams).flatMap(n => team(n, peoplePerTeam)),
    ...upTo(controlRoles.length).flatMap(controlGroup),
    ...upTo(domains).map(domain),
    ...upTo(useCases).map(useCase),
    ...upTo(services).map(service),
  ];
}

function team(n: number, peoplePerTeam: number): Entity[] {
  // Every tenth group is the parent of the nine after it.
  const parent = n % 10 === 0 ? undefined : groupName(n - (n % 10));
  return [
    entity(
      'Group',
      groupName(n),
      { type: 'team', parent, children: [] },
      undefined,
      // Of rotas.yaml: teams share ten of them.
      { 'mlops.pitwall.dev/on-call': `rota:bench-${n % 10}` },
    ),
    ...upTo(peoplePerTeam).map(i =>
      person(`person-${n}-${i}`, groupName(n), `Person ${i} of team ${n}`),
    ),
  ];
}

function controlGroup(n: number): Entity[] {
  const name = `${controlRoles[n]}-office`;
  return [
    entity('Group', name, { type: 'control', children: [] }),
    ...upTo(3).map(i =>
      person(`${controlRoles[n]}-${i}`, name, `${name} ${i}`),
    ),
  ];
}

function person(name: string, group: string, displayName: string): Entity {
  return entity('User', name, { profile: { displayName }, memberOf: [group] });
}

function domain(n: number): Entity {
  return entity('Domain', `domain-${n}`, {
    owner: groupName((n * 10) % teams),
    roles: {
      ...Object.fromEntries(
        controlRoles.map(role => [role, `group:default/${role}-office`]),
      ),
      'mlops-engineer': `group:default/${groupName((n * 7 + 1) % teams)}`,
    },
  });
}

function useCase(n: number): Entity {
  return entity('System', `use-case-${n}`, {
    type: 'ai-system',
    owner: groupName((n * 3) % teams),
    domain: `domain-${Math.floor(n / useCasesPerDomain)}`,
    roles: {
      'ai-product-manager': `user:default/person-${n % teams}-0`,
      'data-scientist': groupName((n * 11) % teams),
      'data-engineer': groupName((n * 3 + 2) % teams),
      'ml-engineer': groupName((n * 11 + 1) % teams),
      'on-call': groupName((n * 3 + 3) % teams),
    },
  });
}

function service(n: number): Entity {
  return entity(
    'Component',
    serviceName(n),
    {
      type: 'ml-service',
      lifecycle: lifecycles[n % lifecycles.length],
      owner: groupName((n * 3) % teams),
      system: `use-case-${Math.floor(n / servicesPerUseCase)}`,
      ...ownRoles(n),
    },
    `Service ${n}`,
  );
}

/** Most services inherit; some bind a role of their own, a few to nobody. */
function ownRoles(n: number): { roles?: Record<string, string[]> } {
  if (n % illOwnedEvery === 0) {
    return { roles: { 'ml-engineer': ['user:default/person-who-left'] } };
  }
  return n % ownBindingEvery === 0
    ? {
        roles: {
          'data-scientist': [
            `group:default/${groupName((n * 7) % teams)}`,
            `user:default/person-${(n * 13) % teams}-1`,
          ],
        },
      }
    : {};
}

function entity(
  kind: string,
  name: string,
  spec: Entity['spec'],
  title?: string,
  annotations: Readonly<Record<string, string>> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      namespace: 'default',
      ...(title && { title }),
      annotations: {
        'backstage.io/managed-by-location': 'url:http://bench.invalid/',
        'backstage.io/managed-by-origin-location': 'url:http://bench.invalid/',
        ...annotations,
      },
    },
    spec: JSON.parse(JSON.stringify(spec)),
  };
}

function groupName(n: number): string {
  return `team-${n}`;
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, n) => n);
}
