import type { BoundRole } from './bindRole';
import type { ResolvedActivity } from './ownership';
import {
  resolvePeople,
  type OrganisationFacts,
  type PeopleProblem,
} from './people';
import { holdsAccountable, holdsResponsible } from './raci';
import type { Role } from './role';
import type { Violation } from './violation';
import { whereWritten } from './whereWritten';

/** What is wrong with the people of a role: nobody, or somebody who is not there. */
export function peopleViolations(
  role: Role,
  { binding, violations: refusals }: BoundRole,
  activities: readonly ResolvedActivity[],
  facts: OrganisationFacts,
): Violation[] {
  const duties = activities
    .filter(
      ({ cells }) =>
        holdsAccountable(cells[role]?.letters) ||
        holdsResponsible(cells[role]?.letters),
    )
    .map(({ activity }) => activity);
  if (!binding) {
    // A refused binding has said so already.
    return duties.length === 0 || refusals.length > 0
      ? []
      : [
          {
            code: 'role-unbound',
            severity: 'error',
            role,
            sentence: `${role} is bound to nobody, but ${duties.join(
              ', ',
            )} wait${duties.length === 1 ? 's' : ''} for it.`,
          },
        ];
  }
  const where = `spec.roles.${role} of ${whereWritten(binding.source)}`;
  const { people, problems } = resolvePeople(facts, binding.targets);
  const violations = problems.map(
    (problem): Violation => ({
      code: problem.code,
      severity: problem.code === 'group-cyclic' ? 'warning' : 'error',
      role,
      entityRef: problem.entityRef,
      sentence: sentences[problem.code](
        problem.entityRef,
        problem.writtenIn,
        where,
      ),
    }),
  );
  if (people.length > 0) return violations;
  return [
    ...violations,
    {
      code: 'role-empty',
      severity: duties.length > 0 ? 'error' : 'warning',
      role,
      sentence: `${where} names ${binding.targets.join(
        ', ',
      )}, where there is nobody.`,
    },
  ];
}

const sentences: Record<
  PeopleProblem['code'],
  (ref: string, writtenIn: string | undefined, where: string) => string
> = {
  'person-left': (ref, group, where) =>
    group
      ? `${group}, which ${where} leads to, has the member ${ref}, who is not in the catalog.`
      : `${where} names ${ref}, who is not in the catalog.`,
  'group-missing': (ref, group, where) =>
    group
      ? `${group}, which ${where} leads to, has the child ${ref}, which is not in the catalog.`
      : `${where} names ${ref}, which is not in the catalog.`,
  'group-cyclic': (ref, group, where) =>
    `${where} leads to ${ref}, which is inside itself through ${group ?? ref}.`,
};
