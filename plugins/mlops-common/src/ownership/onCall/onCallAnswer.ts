import { z } from 'zod';
import { entityRefSchema, instantSchema } from '../../contract';

/**
 * Somebody who is on call, as a provider knows them. At least one of `ref` and
 * `email` is set; the suite finds the person of the catalog by it.
 *
 * @public
 */
export const onCallPersonSchema = z.object({
  /** A user of the catalog: `user:default/mlops-engineer-1`. */
  ref: entityRefSchema.optional(),
  email: z.string().optional(),
  name: z.string(),
});

/**
 * Somebody who is on call: `ref`, `email` or both.
 *
 * @public
 */
export type OnCallPerson = z.infer<typeof onCallPersonSchema>;

/**
 * One stretch of duty of one person, `[from, until)`; `until` is absent when
 * the provider knows no end.
 *
 * @public
 */
export const onCallShiftSchema = z.object({
  person: onCallPersonSchema,
  from: instantSchema,
  until: instantSchema.optional(),
});

/**
 * One stretch of duty, `[from, until)`.
 *
 * @public
 */
export type OnCallShift = z.infer<typeof onCallShiftSchema>;

/**
 * One step of escalation: whoever is on duty at the moment that was asked for,
 * and what follows as far as it was asked for.
 *
 * @public
 */
export const onCallLevelSchema = z.object({
  /** From 1; the first is paged first. */
  level: z.number().int().min(1),
  /** `First line`, as people of the rota call it. */
  title: z.string(),
  /** Who has duty at the moment; several when all of them are paged. */
  onDuty: z.array(onCallShiftSchema),
  /** What begins after the moment and before the end that was asked for, in order. */
  upcoming: z.array(onCallShiftSchema),
});

/**
 * One step of escalation; `level` counts from 1.
 *
 * @public
 */
export type OnCallLevel = z.infer<typeof onCallLevelSchema>;

/**
 * Who is on call for one target.
 *
 * @public
 */
export const onCallAnswerSchema = z.object({
  /** `rota:flight-ops` */
  target: z.string(),
  title: z.string(),
  /** The IANA zone in which the rota is written: `Europe/Berlin`. */
  zone: z.string(),
  /** In order of escalation; empty when the target has none. */
  levels: z.array(onCallLevelSchema),
  /** Whether the moment lies in working hours; absent when the provider does not know. */
  isInHours: z.boolean().optional(),
  /** When working hours begin next after the moment; absent when the provider does not know. */
  hoursBegin: instantSchema.optional(),
  /** Where people look at the rota, if there is such a place. */
  link: z.string().optional(),
  /** When the provider was asked. */
  asOf: instantSchema,
});

/**
 * Who is on call for one target, as a provider answered at `asOf`.
 *
 * @public
 */
export type OnCallAnswer = z.infer<typeof onCallAnswerSchema>;
