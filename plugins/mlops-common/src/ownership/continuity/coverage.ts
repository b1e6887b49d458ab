import { z } from 'zod';
import { entityLinkSchema, instantSchema } from '../../contract';
import { specialisationSchema } from '../people';
import { activitySchema } from '../raci';
import { roleSchema } from '../role';
import { violationCodeSchema } from '../violation';

/**
 * What only one person can do for a service: hold a role, with nobody to stand
 * in.
 *
 * @public
 */
export const singlePointSchema = z.object({
  service: entityLinkSchema,
  role: roleSchema,
  roleTitle: z.string(),
  person: entityLinkSchema,
  sentence: z.string(),
});

/** @public */
export type SinglePoint = z.infer<typeof singlePointSchema>;

/**
 * How many people a capability rests on: those who did it within 180 days by
 * the ledger. A number for a capability; nobody is ranked, nobody is named.
 *
 * @public
 */
export const busFactorSchema = z.object({
  capability: z.enum(['sign', 'deploy', 'answer-calls']),
  title: z.string(),
  /** The use case whose services it is about; absent for the whole fleet. */
  useCase: entityLinkSchema.optional(),
  /** Different people who did it within the window. */
  people: z.number().int().min(0),
  /** How often it was done within the window, by anybody. */
  times: z.number().int().min(0),
  sentence: z.string(),
});

/** @public */
export type BusFactor = z.infer<typeof busFactorSchema>;

/**
 * An engagement that ends within four weeks, and what it leaves uncovered.
 *
 * @public
 */
export const endingEngagementSchema = z.object({
  person: entityLinkSchema,
  employer: z.string().optional(),
  /** The first moment at which the person holds nothing any more. */
  until: instantSchema,
  leaves: z.array(
    z.object({
      service: entityLinkSchema,
      role: roleSchema,
      roleTitle: z.string(),
      /** The hand-over that covers it, if there is one. */
      successor: entityLinkSchema.optional(),
    }),
  ),
  sentence: z.string(),
});

/** @public */
export type EndingEngagement = z.infer<typeof endingEngagementSchema>;

/**
 * A hand-over that is under way: the successor shadows until `until`.
 *
 * @public
 */
export const handOverSchema = z.object({
  factId: z.uuid(),
  service: entityLinkSchema,
  role: roleSchema,
  roleTitle: z.string(),
  person: entityLinkSchema,
  successor: entityLinkSchema,
  from: instantSchema,
  until: instantSchema,
  sentence: z.string(),
});

/** @public */
export type HandOver = z.infer<typeof handOverSchema>;

/**
 * What one role has to do in one week, against the people it has.
 *
 * @public
 */
export const weekLoadSchema = z.object({
  /** The Monday, `2026-11-30`. */
  week: z.iso.date(),
  role: roleSchema,
  roleTitle: z.string(),
  /** Promotions under review whose time box ends in this week. */
  promotions: z.number().int().min(0),
  /** Approvals that end in this week and have to be certified again. */
  recertifications: z.number().int().min(0),
  /** People who hold the role and are neither absent nor gone in this week. */
  people: z.number().int().min(0),
});

/** @public */
export type WeekLoad = z.infer<typeof weekLoadSchema>;

/**
 * One cell of the capability map: how many people of a role have a
 * specialisation, against how many services ask for it.
 *
 * @public
 */
export const capabilityCellSchema = z.object({
  role: roleSchema,
  roleTitle: z.string(),
  specialisation: specialisationSchema,
  title: z.string(),
  people: z.number().int().min(0),
  services: z.number().int().min(0),
});

/** @public */
export type CapabilityCell = z.infer<typeof capabilityCellSchema>;

/**
 * What is wrong with how a team is made up.
 *
 * @public
 */
export const compositionFindingSchema = z.object({
  code: z.enum([
    'no-data-engineer',
    'no-mlops-engineer',
    'no-data-scientist',
    'no-validator',
    'validator-is-developer',
    'one-person-team',
  ]),
  /** The group that owns the services. */
  team: entityLinkSchema,
  services: z.array(entityLinkSchema),
  sentence: z.string(),
});

/** @public */
export type CompositionFinding = z.infer<typeof compositionFindingSchema>;

/**
 * A role without anybody behind it.
 *
 * @public
 */
export const vacantRoleSchema = z.object({
  service: entityLinkSchema,
  role: roleSchema,
  roleTitle: z.string(),
  /** `unbound`: nobody bound it. `empty`: what it is bound to has no people today. */
  reason: z.enum(['unbound', 'empty']),
  sentence: z.string(),
});

/** @public */
export type VacantRole = z.infer<typeof vacantRoleSchema>;

/** The most items that any list of an answer carries; totals tell the rest. */
const mostItems = 200;

function listOf<T extends z.ZodType>(item: T) {
  return z.object({
    totalItems: z.number().int().min(0),
    /** At most 200, the worst first. */
    items: z.array(item).max(mostItems),
  });
}

/**
 * Where the fleet is fragile, as far as the reader may see it.
 *
 * @public
 */
export const coverageSchema = z.object({
  sentence: z.string(),
  services: z.number().int().min(0),
  /** Services for which every role has somebody and no rule is broken. */
  covered: z.number().int().min(0),
  /** Rules that are broken, the most frequent first. */
  rules: z.array(
    z.object({
      code: violationCodeSchema,
      severity: z.enum(['error', 'warning']),
      title: z.string(),
      services: z.number().int().min(1),
    }),
  ),
  /** Services and the rules they break, the worst first. */
  violations: listOf(
    z.object({
      service: entityLinkSchema,
      owner: entityLinkSchema.optional(),
      errors: z.number().int().min(0),
      warnings: z.number().int().min(0),
      codes: z.array(violationCodeSchema),
      /** The first sentence. */
      sentence: z.string(),
    }),
  ),
  vacantRoles: listOf(vacantRoleSchema),
  singlePoints: listOf(singlePointSchema),
  endingEngagements: listOf(endingEngagementSchema),
  handOvers: listOf(handOverSchema),
  composition: listOf(compositionFindingSchema),
  asOf: instantSchema,
});

/** @public */
export type Coverage = z.infer<typeof coverageSchema>;

/**
 * What continuity rests on: what was done by the ledger, what is due, who can
 * do what.
 *
 * @public
 */
export const continuitySchema = z.object({
  sentence: z.string(),
  busFactors: z.array(busFactorSchema),
  /** Twelve weeks from this one, by role. */
  forecast: z.array(weekLoadSchema),
  capabilities: z.array(capabilityCellSchema),
  asOf: instantSchema,
});

/** @public */
export type Continuity = z.infer<typeof continuitySchema>;

/**
 * A technical description of a role that nobody holds, in Markdown.
 *
 * @public
 */
export const roleBriefSchema = z.object({
  service: entityLinkSchema,
  role: roleSchema,
  roleTitle: z.string(),
  activities: z.array(activitySchema),
  markdown: z.string(),
});

/** @public */
export type RoleBrief = z.infer<typeof roleBriefSchema>;

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
  engagement: z
    .object({
      employer: z.string().optional(),
      from: instantSchema.optional(),
      until: instantSchema.optional(),
    })
    .optional(),
  specialisations: z.array(specialisationSchema),
  /** Roles held, by service. */
  roles: z.array(
    z.object({
      service: entityLinkSchema,
      role: roleSchema,
      roleTitle: z.string(),
      /** Activities with A or A/R. */
      accountableFor: z.array(
        z.object({ activity: activitySchema, title: z.string() }),
      ),
      /** Activities with R or A/R. */
      responsibleFor: z.array(
        z.object({ activity: activitySchema, title: z.string() }),
      ),
      /** The group through which it is held; absent when bound directly. */
      through: entityLinkSchema.optional(),
      /** Nobody else holds it, and nobody stands in. */
      isAlone: z.boolean(),
    }),
  ),
  /** Shifts within two weeks. */
  shifts: z.array(
    z.object({
      target: z.string(),
      title: z.string(),
      from: instantSchema,
      until: instantSchema,
      person: entityLinkSchema,
    }),
  ),
  asOf: instantSchema,
});

/** @public */
export type OwnedBy = z.infer<typeof ownedBySchema>;
