import { activityTitle } from './activityDeclaration';
import { overlayRow, type Row } from './overlayRow';
import { raciPresets, type PresetName } from './preset';
import type { RaciMatrix, RaciOverrides } from './raci';
import { roleSchema, type Role } from './role';

/**
 * The matrix of the whole organisation: every domain, use case and service
 * starts from it.
 *
 * @public
 */
export interface OrganisationMatrix {
  /** Columns, in order. */
  readonly roles: readonly { readonly role: Role; readonly title: string }[];
  /** Rows, in order of the lifecycle; rows of the organisation's own come last. */
  readonly activities: readonly {
    readonly activity: string;
    readonly title: string;
  }[];
  readonly matrix: RaciMatrix;
}

/**
 * A preset with the organisation's overrides laid over it, cell by cell;
 * `none` empties a cell. An activity that the preset does not know adds a row,
 * a role that it does not know adds a column. Whether the result keeps the
 * rules is for `lintMatrix` to say.
 *
 * `titles` are of rows of its own, by activity.
 *
 * @public
 */
export function organisationMatrix(options: {
  readonly preset: PresetName;
  readonly overrides: RaciOverrides;
  readonly titles?: Readonly<Record<string, string>>;
}): OrganisationMatrix {
  const preset = raciPresets[options.preset];
  const rows = new Map<string, { title: string; cells: Row }>(
    preset.activities.map(({ activity, title, cells }) => [
      activity,
      { title, cells },
    ]),
  );
  const columns = new Set(Object.keys(preset.roles));
  for (const [activity, title] of Object.entries(options.titles ?? {})) {
    rows.set(activity, { title, cells: rows.get(activity)?.cells ?? {} });
  }
  for (const [activity, letters] of Object.entries(options.overrides)) {
    const row = rows.get(activity) ?? {
      title: activityTitle(activity),
      cells: {},
    };
    rows.set(activity, { ...row, cells: overlayRow(row.cells, letters) });
    Object.entries(letters)
      .filter(([, written]) => written !== 'none')
      .forEach(([role]) => columns.add(role));
  }
  return {
    roles: roleSchema.options
      .filter(role => columns.has(role))
      .map(role => ({ role, title: roleTitle(role, options.preset) })),
    activities: [...rows].map(([activity, { title }]) => ({ activity, title })),
    matrix: Object.fromEntries(
      [...rows].map(([activity, { cells }]) => [activity, cells]),
    ),
  };
}

/**
 * What a role is called: the preset's own word for it, or its full title.
 *
 * @example roleTitle('ml-engineer', 'starter') // 'Builder'
 * @public
 */
export function roleTitle(role: Role, preset: PresetName = 'standard'): string {
  return (
    raciPresets[preset].roles[role] ?? raciPresets.standard.roles[role] ?? role
  );
}
