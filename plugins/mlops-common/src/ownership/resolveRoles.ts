import { bindRole, type Binding } from './bindRole';
import { roleTitle, type OrganisationMatrix } from './organisationMatrix';
import type { ResolvedActivity, ResolvedRole } from './ownership';
import { resolvePeople, titleInFacts, type OrganisationFacts } from './people';
import { peopleViolations } from './peopleViolations';
import type { OwnershipLevel } from './readOwnershipLevel';
import { controlRoles, roleSchema, type Role } from './role';
import { separateDuties } from './separateDuties';
import type { Violation } from './violation';

/**
 * The columns of the matrix: every role of the organisation, and every other
 * one that a level binds or letters, with its binding and its people.
 */
export function resolveRoles(question: {
  readonly organisation: OrganisationMatrix;
  readonly levels: readonly OwnershipLevel[];
  readonly facts: OrganisationFacts;
  readonly activities: readonly ResolvedActivity[];
}): { roles: ResolvedRole[]; violations: Violation[] } {
  const { organisation, levels, facts, activities } = question;
  const titles = new Map(organisation.roles.map(r => [r.role, r.title]));
  const violations: Violation[] = [];
  const bindings = new Map<Role, Binding>();
  const roles: ResolvedRole[] = [];
  for (const role of roleSchema.options) {
    const bound = bindRole(role, levels, facts);
    const isColumn =
      titles.has(role) ||
      levels.some(level => level.roles[role]) ||
      activities.some(({ cells }) => cells[role]);
    if (!isColumn) continue;
    if (bound.binding) bindings.set(role, bound.binding);
    roles.push({
      role,
      title: titles.get(role) ?? roleTitle(role),
      isControlRole: controlRoles.includes(role),
      targets: (bound.binding?.targets ?? []).map(ref =>
        titleInFacts(facts, ref),
      ),
      ...(bound.binding && { source: bound.binding.source }),
      people: bound.binding
        ? resolvePeople(facts, bound.binding.targets).people
        : [],
    });
    violations.push(
      ...bound.violations,
      ...peopleViolations(role, bound, activities, facts),
    );
  }
  return {
    roles,
    violations: [...violations, ...separateDuties(bindings, facts)],
  };
}
