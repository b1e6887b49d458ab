import { z } from 'zod';
import { entityRefSchema } from '../contract';
import { activitySchema } from './raci';
import { roleSchema } from './role';

/**
 * The rules of ownership, each by its code.
 *
 * @public
 */
export const violationCodeSchema = z.enum([
  // Rules of the matrix
  'no-accountable',
  'several-accountables',
  'no-responsible',
  'too-many-consulted',
  'too-many-responsibilities',
  'role-without-part',
  'production-health-split',
  'validator-not-independent',
  'validator-without-veto',
  'incident-and-withdrawal-merged',
  'matrix-empty',
  'activity-unknown',
  // The way from the service up to its domains
  'no-use-case',
  'use-case-missing',
  'use-case-untyped',
  'domain-missing',
  'domain-cyclic',
  // Roles and the people behind them
  'role-unbound',
  'role-empty',
  'person-left',
  'engagement-ended',
  'engagement-not-begun',
  'group-missing',
  'group-cyclic',
  'validator-is-developer',
  'control-role-bound-by-team',
  'control-role-widened',
  'control-role-change-pending',
]);

/**
 * The code of a rule of ownership.
 *
 * @public
 */
export type ViolationCode = z.infer<typeof violationCodeSchema>;

/**
 * One rule that does not hold, said in a sentence that names what to mend.
 *
 * @public
 */
export const violationSchema = z.object({
  code: violationCodeSchema,
  severity: z.enum(['error', 'warning']),
  sentence: z.string(),
  activity: activitySchema.optional(),
  role: roleSchema.optional(),
  /** The entity the sentence speaks of. */
  entityRef: entityRefSchema.optional(),
});

/**
 * One rule that does not hold.
 *
 * @public
 */
export type Violation = z.infer<typeof violationSchema>;
