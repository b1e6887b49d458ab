import { z } from 'zod';

/**
 * One mistake in a catalog file: which document (from 0), which field, which
 * rule.
 *
 * @public
 */
export const lintFindingSchema = z.object({
  severity: z.enum(['error', 'warning']),
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
