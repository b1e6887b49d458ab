import { controlRoleWritings } from '../controlRoleWriting';
import { lintMatrix } from '../lintMatrix';
import type { OrganisationMatrix } from '../organisationMatrix';
import type { OwnershipLevel } from '../readOwnershipLevel';
import { lettersOf, resolveActivities } from '../resolveActivities';
import type { Violation } from '../violation';

/** A rule of the matrix that levels break, and which of them does. */
export interface MatrixFault {
  readonly violation: Violation;
  readonly level: OwnershipLevel;
  /** The field of that level. */
  readonly path: string;
}

/**
 * The rules of the matrix that the organisation keeps, and does not keep any
 * more below these levels; each with the last level that came to break it.
 */
export function matrixFaults(
  levels: readonly OwnershipLevel[],
  organisation: OrganisationMatrix,
): MatrixFault[] {
  const writers = levels.filter(
    ({ raci, activities }) =>
      Object.keys(raci).length > 0 || activities !== undefined,
  );
  if (writers.length === 0) return [];
  const ofOrganisation = new Set(lintMatrix(organisation).map(keyOf));
  const final = violationsBelow(levels, organisation).filter(
    violation => !ofOrganisation.has(keyOf(violation)),
  );
  if (final.length === 0) return [];
  // Up from the last level, as long as the rule was broken there already.
  const broken = levels.map(
    (_, at) =>
      new Set(
        violationsBelow(levels.slice(0, at + 1), organisation).map(keyOf),
      ),
  );
  return final.map(violation => {
    let at = levels.length - 1;
    while (at > 0 && broken[at - 1].has(keyOf(violation))) at -= 1;
    return {
      violation,
      level: levels[at],
      path: pathIn(levels[at], violation.activity),
    };
  });
}

function violationsBelow(
  levels: readonly OwnershipLevel[],
  organisation: OrganisationMatrix,
): Violation[] {
  const control = controlRoleWritings(levels, new Set());
  const rows = resolveActivities(organisation, levels, control);
  return [
    ...rows.violations,
    ...lintMatrix({
      roles: organisation.roles,
      matrix: lettersOf(rows.activities),
    }),
  ];
}

function keyOf({ code, activity, role, entityRef }: Violation): string {
  return JSON.stringify([code, activity, role, entityRef]);
}

function pathIn(
  { raci, activities = {} }: OwnershipLevel,
  activity: string | undefined,
): string {
  if (activity === undefined) return 'spec.raci';
  return Object.hasOwn(raci, activity) || !Object.hasOwn(activities, activity)
    ? `spec.raci.${activity}`
    : `spec.activities.${activity}`;
}
