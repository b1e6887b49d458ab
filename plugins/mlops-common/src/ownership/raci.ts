import { z } from 'zod';
import { roleSchema, type Role } from './role';

/**
 * What a role does in an activity: Responsible, Accountable, Consulted (with a
 * veto), Informed.
 *
 * @public
 */
export const lettersSchema = z.enum(['R', 'A', 'A/R', 'C', 'C (veto)', 'I']);

/**
 * What a role does in an activity.
 *
 * @public
 */
export type Letters = z.infer<typeof lettersSchema>;

/**
 * What an override may write in a cell: letters, or `none` to empty what is
 * inherited.
 *
 * @public
 */
export const overrideLettersSchema = z.enum([...lettersSchema.options, 'none']);

/**
 * One verb-led activity of the lifecycle, such as `respond-to-incident`.
 *
 * @public
 */
export const activitySchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'is not a kebab-case activity id')
  .max(63);

/**
 * Letters by activity and role, as an organisation, domain, use case or
 * service writes them. `none` empties an inherited cell.
 *
 * @public
 */
export const raciOverridesSchema = z.record(
  activitySchema,
  z.partialRecord(roleSchema, overrideLettersSchema),
);

/**
 * Letters by activity and role, `none` included.
 *
 * @public
 */
export type RaciOverrides = z.infer<typeof raciOverridesSchema>;

/**
 * A complete matrix: activity by role, empty cells absent.
 *
 * @public
 */
export type RaciMatrix = Readonly<
  Record<string, Readonly<Partial<Record<Role, Letters>>>>
>;

/**
 * Whether letters make a role accountable.
 *
 * @public
 */
export function holdsAccountable(letters: Letters | undefined): boolean {
  return letters === 'A' || letters === 'A/R';
}

/**
 * Whether letters make a role responsible.
 *
 * @public
 */
export function holdsResponsible(letters: Letters | undefined): boolean {
  return letters === 'R' || letters === 'A/R';
}
