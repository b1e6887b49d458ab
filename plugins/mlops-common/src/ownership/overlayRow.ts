import type { Letters, RaciOverrides } from './raci';
import { roleSchema, type Role } from './role';

/** The letters of one row, by role. */
export type Row = Readonly<Partial<Record<Role, Letters>>>;

/** A row with an override laid over it, cell by cell; `none` empties a cell. */
export function overlayRow(row: Row, override: RaciOverrides[string]): Row {
  const cells = { ...row };
  for (const role of roleSchema.options) {
    const written = override[role];
    if (written === 'none') delete cells[role];
    else if (written) cells[role] = written;
  }
  return cells;
}
