import { z } from 'zod';
import { entityLinkSchema, instantSchema } from '../../contract';
import { roleSchema } from '../role';
import { violationCodeSchema } from '../violation';
import { compositionFindingSchema } from './compositionFinding';
import { endingEngagementSchema, handOverSchema } from './leaving';
import { listOf } from './listOf';
import { onCallCoverSchema } from './onCallCover';

/**
 * A role with duties and without anybody who could do them.
 *
 * @public
 */
export const vacantRoleSchema = z.object({
  service: entityLinkSchema,
  role: roleSchema,
  roleTitle: z.string(),
  /**
   * `unbound`: nobody bound it. `empty`: what it is bound to has no people
   * today. `away`: everybody who holds it is absent, and nobody stands in.
   */
  reason: z.enum(['unbound', 'empty', 'away']),
  sentence: z.string(),
});

/**
 * A role with duties and without anybody who could do them.
 *
 * @public
 */
export type VacantRole = z.infer<typeof vacantRoleSchema>;

/**
 * What rests on one person: a role with duties that only they can do for a
 * service, with nobody of that role to stand in.
 *
 * @public
 */
export const singlePointSchema = z.object({
  service: entityLinkSchema,
  role: roleSchema,
  roleTitle: z.string(),
  person: entityLinkSchema,
  /** How many others hold the role, and are absent. */
  absent: z.number().int().min(0),
  /**
   * The first three who are named as deputies and do not count, since they hold
   * the role for no service.
   */
  misfits: z.array(entityLinkSchema),
  sentence: z.string(),
});

/**
 * What rests on one person.
 *
 * @public
 */
export type SinglePoint = z.infer<typeof singlePointSchema>;

/**
 * A rule of ownership that is broken, and for how many services.
 *
 * @public
 */
export const brokenRuleSchema = z.object({
  code: violationCodeSchema,
  /** The worst that it is for any service. */
  severity: z.enum(['error', 'warning']),
  /** The rule in words. */
  title: z.string(),
  services: z.number().int().min(1),
});

/**
 * A rule of ownership that is broken.
 *
 * @public
 */
export type BrokenRule = z.infer<typeof brokenRuleSchema>;

/**
 * A service and the rules it breaks. Where the question names a rule, errors,
 * warnings and sentence are of that rule alone.
 *
 * @public
 */
export const serviceViolationsSchema = z.object({
  service: entityLinkSchema,
  owner: entityLinkSchema.optional(),
  errors: z.number().int().min(0),
  warnings: z.number().int().min(0),
  /** Every rule it breaks. */
  codes: z.array(violationCodeSchema),
  /** The first sentence, of an error if there is one; of one rule, its first three. */
  sentence: z.string(),
  /** What the sentence names, by its title: 50 at most, absent for none. */
  named: z.array(entityLinkSchema).optional(),
});

/**
 * A service and the rules it breaks.
 *
 * @public
 */
export type ServiceViolations = z.infer<typeof serviceViolationsSchema>;

/**
 * Where the fleet is fragile, as far as the reader may see it. Of every list
 * the answer carries the first 200, the worst first, and how many there are.
 *
 * @public
 */
export const coverageSchema = z.object({
  sentence: z.string(),
  services: z.number().int().min(0),
  /** Services for which every role with duties has somebody and no rule is broken. */
  covered: z.number().int().min(0),
  /** Rules that are broken, the most frequent first. */
  rules: z.array(brokenRuleSchema),
  violations: listOf(serviceViolationsSchema),
  vacantRoles: listOf(vacantRoleSchema),
  singlePoints: listOf(singlePointSchema),
  /** Stretches of four weeks in which nobody can be called. */
  onCall: onCallCoverSchema,
  /** Within four weeks, the soonest first. */
  endingEngagements: listOf(endingEngagementSchema),
  /** Under way or entered for later, those that end soonest first. */
  handOvers: listOf(handOverSchema),
  composition: listOf(compositionFindingSchema),
  /** What the answer could not take into account, each in a sentence. */
  notes: z.array(z.string()),
  /** The moment the answer is about. */
  at: instantSchema,
  /** When the catalog was read for it. */
  asOf: instantSchema,
});

/**
 * Where the fleet is fragile.
 *
 * @public
 */
export type Coverage = z.infer<typeof coverageSchema>;
