import type { Ownership, ResolvedActivity, ResolvedRole } from '../ownership';
import { holdsAccountable, holdsResponsible, type Letters } from '../raci';

/** A row of the matrix by its id. */
export function rowOf(
  { activities }: Ownership,
  activity: string,
): ResolvedActivity | undefined {
  return activities.find(each => each.activity === activity);
}

/** The roles that hold R in a row. */
export function responsibleIn(ownership: Ownership, row?: ResolvedActivity) {
  return rolesWith(ownership, row, holdsResponsible);
}

/** The roles that hold A in a row; more than one is a mistake of the matrix. */
export function accountableIn(ownership: Ownership, row?: ResolvedActivity) {
  return rolesWith(ownership, row, holdsAccountable);
}

function rolesWith(
  { roles }: Ownership,
  row: ResolvedActivity | undefined,
  holds: (letters: Letters | undefined) => boolean,
): ResolvedRole[] {
  return roles.filter(({ role }) => holds(row?.cells[role]?.letters));
}
