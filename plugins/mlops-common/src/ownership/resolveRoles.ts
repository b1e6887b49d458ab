import { bindControlRole, bindRole, type Binding } from './bindRole';
import type { ControlRoleWritings } from './controlRoleWriting';
import { roleTitle, type OrganisationMatrix } from './organisationMatrix';
import type { ResolvedActivity, ResolvedRole } from './ownership';
import { resolvePeople, titleInFacts, type OrganisationFacts } from './people';
import { pendingChanges } from './pendingChanges';
import { peopleViolations } from './peopleViolations';
import type { OwnershipLevel } from './readOwnershipLevel';
import type { WaitingCells } from './resolveActivities';
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
  readonly control: ControlRoleWritings;
  readonly waitingCells: WaitingCells;
}): { roles: ResolvedRole[]; violations: Violation[] } {
  const { organisation, levels, facts, activities, control } = question;
  const titles = new Map(organisation.roles.map(r => [r.role, r.title]));
  const violations: Violation[] = [];
  const bindings = new Map<Role, Binding>();
  const roles: ResolvedRole[] = [];
  for (const role of roleSchema.options) {
    const controlRole = control.get(role);
    const bound = controlRole
      ? bindControlRole(role, controlRole, facts)
      : bindRole(role, levels);
    const waiting =
      controlRole &&
      pendingChanges(
        role,
        controlRole,
        bound.waiting,
        question.waitingCells,
        { targets: bound.binding?.targets ?? [], activities },
        facts,
      );
    const isColumn =
      titles.has(role) ||
      waiting?.pending.length ||
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
      ...(waiting?.pending.length && { pending: waiting.pending }),
    });
    violations.push(
      ...bound.violations,
      ...(waiting?.violations ?? []),
      ...peopleViolations(role, bound, activities, facts),
    );
  }
  return {
    roles,
    violations: [...violations, ...separateDuties(bindings, facts)],
  };
}
