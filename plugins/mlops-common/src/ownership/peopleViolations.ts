import type { BoundRole } from './bindRole';
import { listed } from './listed';
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
      entityRef: problem.entityRefs[0],
      sentence: sentences[problem.code](
        problem.entityRefs,
        problem.writtenIn,
        where,
      ),
    }),
  );
  const saidAlready = problems
    .filter(({ writtenIn }) => writtenIn === undefined)
    .flatMap(({ entityRefs }) => entityRefs);
  // That everybody named is gone says that nobody is there, too.
  const isSaid = binding.targets.every(target => saidAlready.includes(target));
  if (people.length > 0 || isSaid) return violations;
  return [
    ...violations,
    {
      code: 'role-empty',
      severity: duties.length > 0 ? 'error' : 'warning',
      role,
      sentence: `${where} names ${listed(
        binding.targets,
      )}, where there is nobody.`,
    },
  ];
}

const sentences: Record<
  PeopleProblem['code'],
  (refs: readonly string[], group: string | undefined, where: string) => string
> = {
  'person-left': (refs, group, where) => {
    const who = `${listed(refs)}, who ${refs.length > 1 ? 'are' : 'is'}`;
    return group
      ? `${group}, which ${where} leads to, has the member${
          refs.length > 1 ? 's' : ''
        } ${who} not in the catalog.`
      : `${where} names ${who} not in the catalog.`;
  },
  'group-missing': (refs, group, where) => {
    const which = `${listed(refs)}, which ${refs.length > 1 ? 'are' : 'is'}`;
    return group
      ? `${group}, which ${where} leads to, contains ${which} not in the catalog.`
      : `${where} names ${which} not in the catalog.`;
  },
  'group-cyclic': ([ref], group, where) =>
    `${where} leads to ${ref}, which is inside itself through ${group ?? ref}.`,
};
