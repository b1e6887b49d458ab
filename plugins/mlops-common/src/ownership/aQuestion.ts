import { organisationMatrix } from './organisationMatrix';
import type { OwnershipSource } from './ownership';
import type { OrganisationFacts } from './people';
import type { OwnershipLevel } from './readOwnershipLevel';
import type { OwnershipQuestion } from './resolveOwnership';

/**
 * For tests: a question about a service whose groups, levels and matrix a test
 * lays over a sound default.
 */
export function aQuestion(
  options: {
    readonly groups?: Record<string, readonly string[]>;
    readonly levels?: readonly OwnershipLevel[];
    readonly preset?: 'starter' | 'standard';
  } & Partial<OwnershipQuestion> = {},
): OwnershipQuestion {
  const { groups = {}, levels = [], preset = 'starter', ...rest } = options;
  return {
    service: { entityRef: 'component:default/delay', title: 'Delay' },
    domains: [],
    levels,
    problems: [],
    organisation: organisationMatrix({ preset, overrides: {} }),
    facts: factsOf(groups),
    asOf: '2026-01-31T09:30:00.000Z',
    ...rest,
  };
}

/** Groups with their members; everybody named is in the catalog, unless called `gone`. */
export function factsOf(
  groups: Record<string, readonly string[]>,
): OrganisationFacts {
  const refs = Object.values(groups).flat();
  return {
    people: new Map(
      refs
        .filter(ref => ref.startsWith('user:') && !ref.endsWith('/gone'))
        .map(ref => [ref, { title: ref, specialisations: [] }]),
    ),
    groups: new Map(
      Object.entries(groups).map(([ref, inside]) => [
        ref,
        {
          title: ref,
          members: inside.filter(each => each.startsWith('user:')),
          children: inside.filter(each => each.startsWith('group:')),
        },
      ]),
    ),
  };
}

/** A level that writes the given roles and cells. */
export function aLevel(
  level: Exclude<OwnershipSource['level'], 'organisation'>,
  written: Partial<Pick<OwnershipLevel, 'roles' | 'raci'>>,
  entityRef = `${level}:default/${level}`,
): OwnershipLevel {
  return {
    source: { level, entityRef, title: entityRef },
    roles: {},
    raci: {},
    ...written,
  };
}
