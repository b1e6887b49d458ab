import {
  specialisationSchema,
  type OrganisationFacts,
  type Specialisation,
} from '../people';
import { roleSchema, type Role } from '../role';
import type { CapabilityCell } from './continuity';
import type { CoveredService } from './coveredService';
import { holdersInSteps } from './holdersOf';
import { roleTitles } from './loadForecast';
import { eachInSteps, type Steps } from './steps';

/**
 * What specialisations are called, and which roles are asked for them.
 *
 * @public
 */
export const specialisations: Readonly<
  Record<
    Specialisation,
    { readonly title: string; readonly of: readonly Role[] }
  >
> = {
  'deployment-engineering': {
    title: 'Deployment engineering',
    of: ['ml-engineer', 'mlops-engineer'],
  },
  observability: {
    title: 'Observability',
    of: ['mlops-engineer', 'on-call'],
  },
  'data-pipeline-hardening': {
    title: 'Data-pipeline hardening',
    of: ['data-engineer'],
  },
  'platform-optimisation': {
    title: 'Platform optimisation',
    of: ['ml-engineer', 'mlops-engineer'],
  },
  'feature-store': {
    title: 'Feature store',
    of: ['data-engineer', 'ml-engineer'],
  },
  gpu: { title: 'GPU', of: ['ml-engineer', 'mlops-engineer'] },
  security: { title: 'Security', of: ['mlops-engineer', 'security'] },
  llm: { title: 'LLM', of: ['data-scientist', 'ml-engineer'] },
};

/**
 * Role by specialisation: how many people who hold the role have it, against
 * how many services ask this role for it, because they need it and the matrix
 * gives the role duties. Cells with neither are left out. Somebody of another
 * role is counted in their own row, and fills no other.
 *
 * @param question - `facts` as they are at the moment
 * @public
 */
export function* capabilityMap(question: {
  readonly services: readonly CoveredService[];
  readonly facts: OrganisationFacts;
}): Steps<CapabilityCell[]> {
  const { services, facts } = question;
  const titles = yield* roleTitles(services);
  const holders = yield* holdersInSteps(services);
  const asked = new Map<string, number>();
  yield* eachInSteps(services, ({ needs, duties }) => {
    for (const need of needs) {
      for (const role of specialisations[need].of) {
        if (!duties.has(role)) continue;
        const key = `${role} ${need}`;
        asked.set(key, (asked.get(key) ?? 0) + 1);
      }
    }
  });
  const held = new Map<string, number>();
  for (const [role, refs] of holders) {
    yield* eachInSteps(refs, ref => {
      for (const each of facts.people.get(ref)?.specialisations ?? []) {
        const key = `${role} ${each}`;
        held.set(key, (held.get(key) ?? 0) + 1);
      }
    });
  }
  return roleSchema.options.flatMap(role =>
    specialisationSchema.options.flatMap((specialisation): CapabilityCell[] => {
      const key = `${role} ${specialisation}`;
      const people = held.get(key) ?? 0;
      const wanted = asked.get(key) ?? 0;
      const roleTitle = titles.get(role);
      return roleTitle === undefined || people + wanted === 0
        ? []
        : [
            {
              ...{ role, roleTitle, specialisation, people },
              title: specialisations[specialisation].title,
              services: wanted,
            },
          ];
    }),
  );
}
