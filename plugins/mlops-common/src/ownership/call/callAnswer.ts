import { z } from 'zod';
import {
  contactSchema,
  entityLinkSchema,
  entityRefSchema,
  instantSchema,
  userRefSchema,
} from '../../contract';
import { activitySchema } from '../raci';
import { roleSchema } from '../role';
import { symptomSchema } from '../symptom';

/**
 * A person to reach, and by what.
 *
 * @public
 */
export const reachablePersonSchema = z.object({
  /** Absent for whoever a provider of on-call names and the catalog does not know. */
  entityRef: entityRefSchema.optional(),
  title: z.string(),
  email: z.string().optional(),
  /** E.164, or as the organisation writes it. */
  phone: z.string().optional(),
  /** A handle or a link, as the organisation writes it. */
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
 * passed, with the reason in a sentence and how fresh it is. One person, or one
 * reason why there is none, a step:
 *
 * - `on-call-rota`: the first line of a rota, `escalation`: the lines after it.
 * - `on-call-role`: people who share being on call where no rota says who is.
 * - `control-role`: the role that checks what the symptom is about.
 * - `accountable`: whoever is accountable for incidents of the service.
 * - `deputy`: deputies of those who are in line already.
 * - `platform-contact`: the last one, always there.
 *
 * @public
 */
export const callHopSchema = z.object({
  step: z.enum([
    'on-call-rota',
    'escalation',
    'on-call-role',
    'control-role',
    'accountable',
    'deputy',
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
  standsInFor: reachablePersonSchema.optional(),
  contact: contactSchema.optional(),
  /** When this step stops to hold, exclusive, if it does. */
  until: instantSchema.optional(),
  /** When the source of this step was read. */
  asOf: instantSchema,
  /** Who answered: `catalog`, `rota`, `pagerduty`, `configuration`. */
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
  /**
   * The same moment where the rota is: `Sunday 29 March 2026, 03:30
   * (Europe/Berlin)`; in an hour that the clock shows twice with its offset,
   * `Sunday 25 October 2026, 02:30 (Europe/Berlin, UTC+01:00)`.
   */
  localTime: z.string(),
  zone: z.string(),
  isInHours: z.boolean(),
  /** The answer in one sentence. */
  sentence: z.string(),
  /** Set when nobody is paged now: when working hours begin. */
  waitUntil: instantSchema.optional(),
  /** In order; exactly one is `call`. */
  hops: z.array(callHopSchema).min(1),
  consult: callPartSchema.optional(),
  decide: callPartSchema.optional(),
  runbook: z.object({ title: z.string(), link: z.string() }).optional(),
  /** What the answer lacks or only knows from before, in sentences. */
  notices: z.array(z.string()).default([]),
  /** When the catalog was read for this answer. */
  asOf: instantSchema,
  /** Set when the catalog did not answer, and this is what it last said. */
  isLastKnown: z.boolean().default(false),
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
  /** Whom of the catalog somebody called; absent for the platform contact. */
  person: userRefSchema.optional(),
  outcome: z.enum(['answered', 'no-answer']),
  note: z.string().trim().max(2000).optional(),
});

/**
 * A call that was made.
 *
 * @public
 */
export type CallRecord = z.infer<typeof callRecordSchema>;
