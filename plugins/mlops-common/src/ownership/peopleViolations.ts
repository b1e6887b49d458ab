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
import { sayDayOf } from './sayDayOf';
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
      severity: warnings.has(problem.code) ? 'warning' : 'error',
      role,
      entityRef: problem.entityRefs[0],
      sentence: sentences[problem.code](
        problem.entityRefs,
        problem.writtenIn,
        where,
        facts,
      ),
    }),
  );
  const saidAlready = problems
    .filter(
      ({ code, writtenIn }) => !writtenIn && code !== 'engagement-not-begun',
    )
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

/** A cycle leaves nobody out, and whoever is to come was named in good time. */
const warnings: ReadonlySet<PeopleProblem['code']> = new Set([
  'group-cyclic',
  'engagement-not-begun',
]);

const sentences: Record<
  PeopleProblem['code'],
  (
    refs: readonly string[],
    group: string | undefined,
    where: string,
    facts: OrganisationFacts,
  ) => string
> = {
  'engagement-ended': (refs, group, where, facts) =>
    named(group, where, refs, `whose ${engagementEnded(refs, facts)}`),
  'engagement-not-begun': (refs, group, where, facts) =>
    named(group, where, refs, `whose ${engagementToBegin(refs, facts)}`),
  'person-left': (refs, group, where) =>
    named(
      group,
      where,
      refs,
      `who ${refs.length > 1 ? 'are' : 'is'} not in the catalog`,
    ),
  'group-missing': (refs, group, where) => {
    const which = `${listed(refs)}, which ${refs.length > 1 ? 'are' : 'is'}`;
    return group
      ? `${group}, which ${where} leads to, contains ${which} not in the catalog.`
      : `${where} names ${which} not in the catalog.`;
  },
  'group-cyclic': ([ref], group, where) =>
    `${where} leads to ${ref}, which is inside itself through ${group ?? ref}.`,
};

function named(
  group: string | undefined,
  where: string,
  refs: readonly string[],
  what: string,
): string {
  const who = `${listed(refs)}, ${what}.`;
  return group
    ? `${group}, which ${where} leads to, has the member${
        refs.length > 1 ? 's' : ''
      } ${who}`
    : `${where} names ${who}`;
}

function engagementEnded(refs: readonly string[], facts: OrganisationFacts) {
  const [ref, ...others] = refs;
  const until = facts.people.get(ref)?.engagement?.until;
  if (others.length > 0 || !until) return 'engagements have ended';
  return until.startsWith('0000')
    ? 'engagement has dates that cannot be read'
    : `engagement ended on ${sayDayOf(until)}`;
}

function engagementToBegin(refs: readonly string[], facts: OrganisationFacts) {
  const [ref, ...others] = refs;
  const from = facts.people.get(ref)?.engagement?.from;
  return others.length > 0 || !from
    ? 'engagements have not begun'
    : `engagement begins on ${sayDayOf(from)}`;
}
