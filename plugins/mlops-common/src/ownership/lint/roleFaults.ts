import type { OrganisationMatrix } from '../organisationMatrix';
import type { Ownership } from '../ownership';
import { resolvePeople, type OrganisationFacts } from '../people';
import type { OwnershipChain } from '../readOwnershipChain';
import type { OwnershipLevel } from '../readOwnershipLevel';
import { resolveOwnership } from '../resolveOwnership';
import type { Role } from '../role';
import type { Violation, ViolationCode } from '../violation';
import type { MatrixFault } from './matrixFaults';

/** Rules of roles that the levels above a service suffice to tell. */
const ofLevels: ReadonlySet<ViolationCode> = new Set([
  'role-unbound',
  'validator-is-developer',
  'control-role-bound-by-team',
  'control-role-change-pending',
]);

/** Rules of roles that need to know who is in every group. */
const ofPeople: ReadonlySet<ViolationCode> = new Set([
  'role-empty',
  'group-cyclic',
  'control-role-widened',
]);

/**
 * The rules of roles that a service breaks, by the rules of the API, each with
 * the level to mend.
 *
 * @param facts - people and groups; when `arePeopleKnown` is false, made up
 */
export function roleFaults(
  chain: OwnershipChain,
  organisation: OrganisationMatrix,
  facts: OrganisationFacts,
  arePeopleKnown: boolean,
): MatrixFault[] {
  // Nothing in the answer that lint reads says when the catalog was read.
  const ownership = resolveOwnership({
    ...chain,
    organisation,
    facts,
    asOf: '',
  });
  const isComplete = arePeopleKnown && chain.levels.every(isKnown);
  return ownership.violations
    .filter(
      ({ code }) => ofLevels.has(code) || (isComplete && ofPeople.has(code)),
    )
    .flatMap(violation => {
      const level = levelToMend(violation, ownership, chain.levels);
      return level ? [{ violation, level, path: pathOf(violation) }] : [];
    });

  function isKnown({ roles }: OwnershipLevel): boolean {
    return Object.values(roles).every(targets =>
      resolvePeople(facts, targets).problems.every(
        ({ code }) => code !== 'person-left' && code !== 'group-missing',
      ),
    );
  }
}

function pathOf({ code, role, activity }: Violation): string {
  if (activity) return `spec.raci.${activity}`;
  // What is bound nowhere has no field yet.
  return code === 'role-unbound' ? 'spec.roles' : `spec.roles.${role}`;
}

function levelToMend(
  { code, role, entityRef }: Violation,
  { roles }: Ownership,
  levels: readonly OwnershipLevel[],
): OwnershipLevel | undefined {
  if (code === 'role-unbound') {
    return (
      levels.find(({ source }) => source.level === 'use-case') ?? levels.at(-1)
    );
  }
  const named = levels.find(
    ({ source }) => 'entityRef' in source && source.entityRef === entityRef,
  );
  if (named) return named;
  const involved: readonly (Role | undefined)[] =
    code === 'validator-is-developer'
      ? ['model-validator', 'data-scientist', 'ml-engineer']
      : [role];
  return levels.findLast(({ source }) =>
    roles.some(
      each =>
        involved.includes(each.role) &&
        each.source !== undefined &&
        'entityRef' in each.source &&
        'entityRef' in source &&
        each.source.entityRef === source.entityRef,
    ),
  );
}
