import type { ControlRoleWritings } from './controlRoleWriting';
import type { OrganisationMatrix } from './organisationMatrix';
import type { ResolvedActivity } from './ownership';
import type { RaciMatrix } from './raci';
import type { OwnershipLevel } from './readOwnershipLevel';
import { roleSchema, type Role } from './role';
import { nearest } from '../entity';
import type { Violation } from './violation';
import { whereWritten } from './whereWritten';

/** Letters that a level wrote and that are not in force, by role. */
export type WaitingCells = ReadonlyMap<
  OwnershipLevel,
  ReadonlyMap<Role, readonly string[]>
>;

/**
 * The rows of the matrix after every level has laid its cells over those above,
 * each cell with the level that wrote it; rows that a level declares come last.
 * An activity that nobody declared is no row but a violation. Cells of a control
 * role that its binder has not acknowledged wait.
 */
export function resolveActivities(
  organisation: OrganisationMatrix,
  levels: readonly OwnershipLevel[],
  control: ControlRoleWritings = new Map(),
): {
  activities: ResolvedActivity[];
  waiting: WaitingCells;
  violations: Violation[];
} {
  const rows = new Map(
    organisationRows(organisation).map(row => [row.activity, row]),
  );
  const waiting = new Map<OwnershipLevel, Map<Role, string[]>>();
  const violations: Violation[] = [];
  for (const level of levels) {
    declareRows(level, rows);
    const judge = judgeCells(level, control, waiting);
    for (const activity of Object.keys(level.raci)) {
      const row = rows.get(activity);
      if (row) rows.set(activity, overlay(row, level, judge));
      else violations.push(unknownActivity(activity, level, [...rows.keys()]));
    }
  }
  return { activities: [...rows.values()], waiting, violations };
}

/** Whether a cell of a level is in force; one that would change a control role waits. */
type CellJudge = (role: Role, activity: string, isChange: boolean) => boolean;

function judgeCells(
  level: OwnershipLevel,
  control: ControlRoleWritings,
  waiting: Map<OwnershipLevel, Map<Role, string[]>>,
): CellJudge {
  return (role, activity, isChange) => {
    const writing = control
      .get(role)
      ?.writings.find(each => each.level === level);
    if (!writing || writing.isAcknowledged) return true;
    if (isChange) {
      const ofLevel = waiting.get(level) ?? new Map<Role, string[]>();
      ofLevel.set(role, [...(ofLevel.get(role) ?? []), activity]);
      waiting.set(level, ofLevel);
    }
    return false;
  };
}

function declareRows(
  { activities = {}, source }: OwnershipLevel,
  rows: Map<string, ResolvedActivity>,
) {
  for (const [activity, title] of Object.entries(activities)) {
    // Whoever declared it first, farther up, has given it its title.
    if (!rows.has(activity)) {
      rows.set(activity, { activity, title, cells: {}, source });
    }
  }
}

function unknownActivity(
  activity: string,
  { source }: OwnershipLevel,
  known: readonly string[],
): Violation {
  const meant = nearest(activity, known);
  return {
    code: 'activity-unknown',
    severity: 'error',
    activity,
    sentence: `spec.raci.${activity} of ${whereWritten(
      source,
    )} is no activity of this organisation and changes nothing${
      meant
        ? `; did you mean ${meant}?`
        : ': spec.activities here or on a level above would declare it.'
    }`,
    ...('entityRef' in source && { entityRef: source.entityRef }),
  };
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
  isInForce: CellJudge,
): ResolvedActivity {
  const { activity } = row;
  const cells = { ...row.cells };
  for (const role of roleSchema.options) {
    const written = raci[activity][role];
    if (!written) continue;
    const isChange = written !== (cells[role]?.letters ?? 'none');
    if (!isInForce(role, activity, isChange)) continue;
    if (written === 'none') delete cells[role];
    else cells[role] = { letters: written, source };
  }
  return { ...row, cells };
}

/** The letters of resolved rows, without where they were written. */
export function lettersOf(activities: readonly ResolvedActivity[]): RaciMatrix {
  return Object.fromEntries(
    activities.map(({ activity, cells }) => [
      activity,
      Object.fromEntries(
        Object.entries(cells).map(([role, cell]) => [role, cell.letters]),
      ),
    ]),
  );
}
