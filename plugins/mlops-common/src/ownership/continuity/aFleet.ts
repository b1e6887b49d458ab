import type { Entity } from '@backstage/catalog-model';
import { aQuestion, factsOf } from '../aQuestion';
import type { DatedFact, NewDatedFact } from '../fact';
import {
  organisationAt,
  type OrganisationFacts,
  type PersonFacts,
} from '../people';
import { readOwnershipLevel } from '../readOwnershipLevel';
import { resolveOwnership } from '../resolveOwnership';
import { coveredService, type CoveredService } from './coveredService';

/** The moment that tests of continuity are about: a Thursday. */
export const at = '2026-11-26T09:30:00.000Z';

/** A service as a test writes it. */
export interface WrittenService {
  readonly name: string;
  /** Refs of users or groups, by role. */
  readonly roles?: Record<string, string | string[]>;
  readonly owner?: string;
  readonly useCase?: string;
  readonly lifecycle?: string;
  readonly ml?: Record<string, unknown>;
  readonly tags?: string[];
  readonly raci?: Record<string, unknown>;
}

/**
 * For tests: services of a small organisation as coverage looks at them, with
 * the matrix of a new installation. Everybody named in a group, and `person-1`
 * to `person-9`, is in the catalog.
 */
export function aFleet(options: {
  readonly services: readonly WrittenService[];
  readonly groups?: Record<string, readonly string[]>;
  readonly people?: Record<string, Partial<PersonFacts>>;
  readonly preset?: 'starter' | 'standard';
}): {
  readonly services: CoveredService[];
  readonly facts: OrganisationFacts;
  readonly rawFacts: OrganisationFacts;
} {
  const rawFacts = withPeople(
    factsOf({
      'group:default/everybody': Array.from({ length: 9 }, (_, n) =>
        user(n + 1),
      ),
      ...options.groups,
    }),
    options.people ?? {},
  );
  const facts = organisationAt(rawFacts, at);
  return {
    ...{ facts, rawFacts },
    services: options.services.map(written =>
      aService(written, facts, options.preset ?? 'starter'),
    ),
  };
}

/** `user:default/person-<n>` */
export function user(n: number): string {
  return `user:default/person-${n}`;
}

/** A dated fact that holds for the day of the tests, unless it says otherwise. */
export function aFact(
  written: { kind: NewDatedFact['kind'] } & Record<string, unknown>,
): DatedFact {
  return {
    from: '2026-11-26T00:00:00.000Z',
    until: '2026-11-27T00:00:00.000Z',
    factId: '0199c6d2-0000-7000-8000-000000000001',
    recordedAt: '2026-11-25T09:00:00.000Z',
    ...written,
  } as DatedFact;
}

function aService(
  written: WrittenService,
  facts: OrganisationFacts,
  preset: 'starter' | 'standard',
): CoveredService {
  const entity = serviceEntity(written);
  const entityRef = `component:default/${written.name}`;
  const link = { entityRef, title: written.name };
  // A domain binds whatever it likes, control roles included.
  const level = readOwnershipLevel(entity, { level: 'domain', ...link });
  const ownership = resolveOwnership(
    aQuestion({
      ...{ facts, preset },
      service: link,
      levels: [level],
      ...(written.owner && {
        owner: { entityRef: written.owner, title: written.owner },
      }),
      ...(written.useCase && {
        useCase: {
          entityRef: `system:default/${written.useCase}`,
          title: written.useCase,
        },
      }),
    }),
  );
  return coveredService(ownership, entity, ref => ref.endsWith('-features'));
}

/** The catalog entry of a service. */
export function serviceEntity(written: WrittenService): Entity {
  const { name, roles = {}, raci = {}, ml = {}, tags } = written;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', ...(tags && { tags }) },
    spec: JSON.parse(
      JSON.stringify({
        type: 'ml-service',
        lifecycle: written.lifecycle ?? 'production',
        ...{ roles, raci, ml },
      }),
    ),
  };
}

function withPeople(
  facts: OrganisationFacts,
  changes: Record<string, Partial<PersonFacts>>,
): OrganisationFacts {
  return {
    ...facts,
    people: new Map(
      [...facts.people].map(([ref, person]) => [
        ref,
        { ...person, ...changes[ref] },
      ]),
    ),
  };
}
