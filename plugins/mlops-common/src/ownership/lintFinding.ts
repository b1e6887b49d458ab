import { z } from 'zod';
import { violationCodeSchema } from './violation';

/**
 * The rules that catalog files are checked for: those of ownership, and those
 * that only a file can break.
 *
 * @public
 */
export const lintCodeSchema = z.enum([
  ...violationCodeSchema.options,
  /** Not YAML, not UTF-8, or more than anybody would read. */
  'file-unreadable',
  /** A field that is not what it must be. */
  'field-malformed',
  /** A cell with more than one letter that is not A/R. */
  'several-letters',
  /** A block on a kind that does not read it, or a row that is there already. */
  'field-unread',
  /** One entity in two places. */
  'entity-twice',
]);

/**
 * The code of a rule that catalog files are checked for.
 *
 * @public
 */
export type LintCode = z.infer<typeof lintCodeSchema>;

/**
 * One mistake in a catalog file: which document (from 0), which field, which
 * rule.
 *
 * @public
 */
export const lintFindingSchema = z.object({
  severity: z.enum(['error', 'warning']),
  code: lintCodeSchema.optional(),
  /** `document[0].spec.roles.on-call`, as the author would look for it. */
  path: z.string(),
  sentence: z.string(),
});

/**
 * One mistake in a catalog file.
 *
 * @public
 */
export type LintFinding = z.infer<typeof lintFindingSchema>;
