import type { OrganisationMatrix } from './organisationMatrix';
import type { ResolvedActivity } from './ownership';
import type { OwnershipLevel } from './readOwnershipLevel';
import { roleSchema } from './role';
import type { Violation } from './violation';
import { whereWritten } from './whereWritten';

/**
 * The rows of the matrix after every level has laid its cells over those above,
 * each cell with the level that wrote it. An activity that the organisation
 * does not know is no row but a violation.
 */
export function resolveActivities(
  organisation: OrganisationMatrix,
  levels: readonly OwnershipLevel[],
): { activities: ResolvedActivity[]; violations: Violation[] } {
  const activities = organisationRows(organisation).map(row =>
    levels.reduce(overlay, row),
  );
  const violations = levels.flatMap(({ raci, source }) =>
    Object.keys(raci)
      .filter(activity => !Object.hasOwn(organisation.matrix, activity))
      .map(
        (activity): Violation => ({
          code: 'activity-unknown',
          severity: 'error',
          activity,
          sentence: `spec.raci.${activity} of ${whereWritten(
            source,
          )} is no activity of this organisation and changes nothing.`,
          ...('entityRef' in source && { entityRef: source.entityRef }),
        }),
      ),
  );
  return { activities, violations };
}

// Rows that nobody overrides are shared by all services.
const remembered = new WeakMap<OrganisationMatrix, ResolvedActivity[]>();

function organisationRows(organisation: OrganisationMatrix) {
  const rows =
    remembered.get(organisation) ??
    organisation.activities.map(
      ({ activity, title }): ResolvedActivity => ({
        activity,
        title,
        cells: cellsOf(organisation.matrix[activity]),
      }),
    );
  remembered.set(organisation, rows);
  return rows;
}

function cellsOf(row: OrganisationMatrix['matrix'][string]) {
  const cells: ResolvedActivity['cells'] = {};
  for (const role of roleSchema.options) {
    const letters = row[role];
    if (letters) cells[role] = { letters, source: { level: 'organisation' } };
  }
  return cells;
}

function overlay(
  row: ResolvedActivity,
  { raci, source }: OwnershipLevel,
): ResolvedActivity {
  if (!Object.hasOwn(raci, row.activity)) return row;
  const cells = { ...row.cells };
  for (const role of roleSchema.options) {
    const written = raci[row.activity][role];
    if (written === 'none') delete cells[role];
    else if (written) cells[role] = { letters: written, source };
  }
  return { ...row, cells };
}
