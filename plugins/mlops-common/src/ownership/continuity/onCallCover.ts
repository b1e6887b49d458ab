import { z } from 'zod';
import { entityLinkSchema, instantSchema } from '../../contract';
import { listOf } from './listOf';

/**
 * How far ahead rotas are looked at, from the moment of the answer.
 *
 * @public
 */
export const coverDays = 28;

/** The most stretches that one rota lists. */
export const mostStretches = 20;

/** The most services that one rota lists. */
export const mostCallers = 10;

/**
 * Somebody who has duty, and why they cannot be called.
 *
 * @public
 */
export const onCallOutSchema = entityLinkSchema.extend({
  /** Absent by a dated fact; not in the catalog any more; outside their engagement. */
  why: z.enum(['absent', 'left', 'not-engaged']),
});

/**
 * Somebody who has duty, and why they cannot be called.
 *
 * @public
 */
export type OnCallOut = z.infer<typeof onCallOutSchema>;

/**
 * A stretch `[from, until)` of a rota that somebody should look at.
 *
 * @public
 */
export const onCallStretchSchema = z.object({
  /**
   * `nobody` has duty on any line; whoever has duty is `unreachable`, deputies
   * regarded; two overrides of one line `overlap`, and the later one counts.
   */
  reason: z.enum(['nobody', 'unreachable', 'overlap']),
  from: instantSchema,
  until: instantSchema,
  /** Those who have duty and cannot be called; empty for the other reasons. */
  out: z.array(onCallOutSchema),
  /** Why, in a sentence. */
  sentence: z.string(),
});

/**
 * A stretch of a rota that somebody should look at.
 *
 * @public
 */
export type OnCallStretch = z.infer<typeof onCallStretchSchema>;

/**
 * A rota that leaves stretches of the next four weeks uncovered.
 *
 * @public
 */
export const onCallGapSchema = z.object({
  /** `rota:flight-ops` */
  target: z.string(),
  title: z.string(),
  /** `rota`, `pagerduty` */
  provider: z.string(),
  /** The IANA zone of the rota. */
  zone: z.string(),
  /** The file in which it is written, for a rota of the suite. */
  file: z.string().optional(),
  /** Where people look at it, if there is such a place. */
  link: z.string().optional(),
  /** When the provider said so. */
  asOf: instantSchema,
  /** Whether the provider is silent now, and this is what it said then. */
  isLastKnown: z.boolean(),
  /** Services that call it, those in production first. */
  services: listOf(
    z.object({ service: entityLinkSchema, isInProduction: z.boolean() }),
    mostCallers,
  ),
  /** How many of the services are in production. */
  inProduction: z.number().int().min(0),
  /** In order of time. */
  stretches: listOf(onCallStretchSchema, mostStretches),
  /** Hours in which nobody can be called, of all stretches, to a tenth. */
  hours: z.number().min(0),
  /** When first nobody can be called, in a sentence. */
  sentence: z.string(),
});

/**
 * A rota that leaves stretches uncovered.
 *
 * @public
 */
export type OnCallGap = z.infer<typeof onCallGapSchema>;

/**
 * Rotas of which nobody knows whether they have gaps, for one reason.
 *
 * @public
 */
export const onCallUnknownSchema = z.object({
  /** Why, in a sentence. */
  sentence: z.string(),
  /** The first three of them. */
  targets: z.array(z.string()),
  totalTargets: z.number().int().min(1),
  /** How many services call one of them. */
  services: z.number().int().min(1),
});

/**
 * Rotas of which nobody knows whether they have gaps.
 *
 * @public
 */
export type OnCallUnknown = z.infer<typeof onCallUnknownSchema>;

/**
 * Whether somebody can be called by the rotas of the services, for four weeks.
 *
 * @public
 */
export const onCallCoverSchema = z.object({
  /** Until when rotas are looked at. */
  until: instantSchema,
  /** How many rotas the services call. */
  targets: z.number().int().min(0),
  /** Those that services in production call first, then the soonest. */
  gaps: listOf(onCallGapSchema),
  /** The most services first. */
  unknown: listOf(onCallUnknownSchema),
  /**
   * Services in production that call no rota; without those whose role on call
   * nobody has, which vacant roles tell.
   */
  withoutRota: listOf(entityLinkSchema),
});

/**
 * Whether somebody can be called by the rotas of the services.
 *
 * @public
 */
export type OnCallCover = z.infer<typeof onCallCoverSchema>;
