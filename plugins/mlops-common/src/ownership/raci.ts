import { z } from 'zod';
import { roleSchema } from './role';

/**
 * What a role does in an activity: Responsible, Accountable, Consulted (with a
 * veto), Informed.
 *
 * @public
 */
export const lettersSchema = z.enum(['R', 'A', 'A/R', 'C', 'C (veto)', 'I']);

/** @public */
export type Letters = z.infer<typeof lettersSchema>;

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
  z.partialRecord(roleSchema, z.union([lettersSchema, z.literal('none')])),
);

/** @public */
export type RaciOverrides = z.infer<typeof raciOverridesSchema>;

/**
 * A complete matrix: activity by role, empty cells absent.
 *
 * @public
 */
export type RaciMatrix = Readonly<
  Record<string, Readonly<Partial<Record<z.infer<typeof roleSchema>, Letters>>>>
>;
