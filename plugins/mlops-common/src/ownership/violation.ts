import { z } from 'zod';
import { entityRefSchema } from '../contract/entityRef';
import { activitySchema } from './raci';
import { roleSchema } from './role';

/**
 * The rules of ownership, each by its code.
 *
 * @public
 */
export const violationCodeSchema = z.enum([
  'no-accountable',
  'several-accountables',
  'no-responsible',
  'too-many-consulted',
  'too-many-responsibilities',
  'no-use-case',
  'use-case-missing',
  'domain-missing',
  'role-unbound',
  'role-empty',
  'person-left',
  'group-missing',
  'group-cyclic',
  'validator-is-developer',
  'control-role-bound-by-team',
  'control-role-widened',
]);

/** @public */
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

/** @public */
export type Violation = z.infer<typeof violationSchema>;
