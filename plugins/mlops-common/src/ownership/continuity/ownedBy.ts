import { z } from 'zod';
import { entityLinkSchema, instantSchema } from '../../contract';
import { specialisationSchema } from '../people';
import { activitySchema } from '../raci';
import { roleSchema } from '../role';
import { listOf } from './listOf';

const activityLinkSchema = z.object({
  activity: activitySchema,
  title: z.string(),
});

/**
 * One role of one service that a person or a group has.
 *
 * @public
 */
export const heldRoleSchema = z.object({
  service: entityLinkSchema,
  role: roleSchema,
  roleTitle: z.string(),
  /** Activities with A or A/R. */
  accountableFor: z.array(activityLinkSchema),
  /** Activities with R or A/R. */
  responsibleFor: z.array(activityLinkSchema),
  /** The bound group through which it is held; absent when bound directly. */
  through: entityLinkSchema.optional(),
  /** Of those who hold the role, at most one is there, and nobody stands in. */
  isAlone: z.boolean(),
});

/**
 * One role of one service that a person or a group has.
 *
 * @public
 */
export type HeldRole = z.infer<typeof heldRoleSchema>;

/** The most shifts that an answer carries. */
export const mostShifts = 50;

/**
 * One shift of a person, as a provider of on-call knows it.
 *
 * @public
 */
export const personShiftSchema = z.object({
  /** `rota:flight-ops` */
  target: z.string(),
  /** What the target is called, and which line of it. */
  title: z.string(),
  /** How many more targets have this very shift: one schedule may serve many. */
  more: z.number().int().min(0),
  /** `rota`, `pagerduty` */
  provider: z.string(),
  /** When the provider said so. */
  asOf: instantSchema,
  /** Whether it is what the provider said before, since it is silent now. */
  isLastKnown: z.boolean(),
  from: instantSchema,
  /** Absent when the provider knows no end. */
  until: instantSchema.optional(),
  person: entityLinkSchema,
});

/**
 * One shift of a person.
 *
 * @public
 */
export type PersonShift = z.infer<typeof personShiftSchema>;

/**
 * What one person or group has to do with ML services, with what they should
 * know today.
 *
 * @public
 */
export const ownedBySchema = z.object({
  who: entityLinkSchema,
  kind: z.enum(['person', 'group']),
  sentence: z.string(),
  /** What they should know today, each in a sentence. */
  notices: z.array(z.string()),
  engagement: z
    .object({
      employer: z.string().optional(),
      from: instantSchema.optional(),
      until: instantSchema.optional(),
    })
    .optional(),
  /** Of a person. */
  specialisations: z.array(specialisationSchema),
  /** Of a group: everybody in it and below it, by name. */
  people: listOf(entityLinkSchema),
  /** Services they own: `spec.owner` of the service. */
  owns: listOf(entityLinkSchema),
  /** Roles held, by service. */
  roles: listOf(heldRoleSchema),
  /** Shifts within two weeks, of every provider of on-call, the soonest first. */
  shifts: z.array(personShiftSchema).max(mostShifts),
  /** How many there are in all. */
  totalShifts: z.number().int().min(0),
  /** What of on-call could not be read, a sentence for each provider. */
  shiftNotes: z.array(z.string()),
  /** What the answer could not take into account, each in a sentence. */
  notes: z.array(z.string()),
  asOf: instantSchema,
});

/**
 * What one person or group has to do with ML services.
 *
 * @public
 */
export type OwnedBy = z.infer<typeof ownedBySchema>;
