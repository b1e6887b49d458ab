import { z } from 'zod';
import { contactSchema, entityLinkSchema, instantSchema } from '../../contract';
import { activitySchema } from '../raci';
import { roleSchema } from '../role';
import { symptomSchema } from '../symptom';

/**
 * A person to reach, and by what.
 *
 * @public
 */
export const reachablePersonSchema = z.object({
  ...entityLinkSchema.shape,
  email: z.string().optional(),
  /** E.164, or as the organisation writes it. */
  phone: z.string().optional(),
  /** An `https:` address of a chat. */
  chat: z.string().optional(),
});

/**
 * A person to reach, and by what.
 *
 * @public
 */
export type ReachablePerson = z.infer<typeof reachablePersonSchema>;

/**
 * One step of the way to whoever is called: taken when it led to somebody, or
 * passed, with the reason in a sentence and how fresh it is.
 *
 * @public
 */
export const callHopSchema = z.object({
  step: z.enum([
    'on-call-rota',
    'escalation',
    'control-role',
    'accountable',
    'platform-contact',
  ]),
  /** What was asked: `Flight operations on call, first line`. */
  title: z.string(),
  /** What the provider of on-call was asked about, if it was: `rota:flight-ops`. */
  target: z.string().optional(),
  /** `call`: call them first. `next`: next in line. `passed`: led to nobody. */
  verdict: z.enum(['call', 'next', 'passed']),
  /** Why it was taken or passed. */
  sentence: z.string(),
  person: reachablePersonSchema.optional(),
  /** For whom this person stands in. */
  standsInFor: entityLinkSchema.optional(),
  contact: contactSchema.optional(),
  /** The last moment at which this answer still holds, if it ends. */
  until: instantSchema.optional(),
  /** When the source of this step was read. */
  asOf: instantSchema,
  /** Who answered: `catalog`, `rota`, `pagerduty`. */
  source: z.string(),
  /** Set when the source did not answer, and this is what it last said. */
  isLastKnown: z.boolean().default(false),
});

/**
 * One step of the way to whoever is called.
 *
 * @public
 */
export type CallHop = z.infer<typeof callHopSchema>;

/**
 * Whom to ask, or who decides: an activity of the matrix and its people.
 *
 * @public
 */
export const callPartSchema = z.object({
  activity: activitySchema,
  title: z.string(),
  roles: z.array(roleSchema),
  people: z.array(reachablePersonSchema),
  /** Why these, and when they can be reached. */
  sentence: z.string(),
});

/**
 * Whom to ask, or who decides.
 *
 * @public
 */
export type CallPart = z.infer<typeof callPartSchema>;

/**
 * Who to call about one symptom of one ML service, with the reasons. Never
 * empty: the platform contact is the last step.
 *
 * @public
 */
export const whoToCallSchema = z.object({
  service: entityLinkSchema,
  symptom: symptomSchema,
  environment: z.string().optional(),
  /** The moment that was asked for. */
  at: instantSchema,
  /** The same moment where the rota is: `Sunday 29 March 2026, 02:30 (Europe/Berlin)`. */
  localTime: z.string(),
  zone: z.string(),
  isInHours: z.boolean(),
  /** The answer in one sentence. */
  sentence: z.string(),
  /** In order; exactly one is `call`. */
  hops: z.array(callHopSchema).min(1),
  consult: callPartSchema.optional(),
  decide: callPartSchema.optional(),
  runbook: z.object({ title: z.string(), link: z.string() }).optional(),
  /** When the catalog was read for this answer. */
  asOf: instantSchema,
});

/**
 * Who to call about one symptom of one ML service.
 *
 * @public
 */
export type WhoToCall = z.infer<typeof whoToCallSchema>;

/**
 * A call that was made, as a caller records it.
 *
 * @public
 */
export const callRecordSchema = z.strictObject({
  service: z.string(),
  symptom: symptomSchema,
  /** The user who was called; absent when it was the platform contact. */
  person: z.string().optional(),
  outcome: z.enum(['answered', 'no-answer']),
  note: z.string().max(2000).optional(),
});

/**
 * A call that was made.
 *
 * @public
 */
export type CallRecord = z.infer<typeof callRecordSchema>;
