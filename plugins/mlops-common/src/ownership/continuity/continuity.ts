import { z } from 'zod';
import { entityLinkSchema, instantSchema } from '../../contract';
import { specialisationSchema } from '../people';
import { roleSchema } from '../role';
import { listOf } from './listOf';

/**
 * What people do for ML services that the ledger has on record.
 *
 * @public
 */
export const capabilitySchema = z.enum(['sign', 'deploy', 'answer-calls']);

/**
 * What people do for ML services that the ledger has on record.
 *
 * @public
 */
export type Capability = z.infer<typeof capabilitySchema>;

/**
 * How many people a capability rests on: those who did it within 180 days by
 * the ledger and are still there. A number for a capability; nobody is ranked,
 * nobody is named.
 *
 * @public
 */
export const busFactorSchema = z.object({
  capability: capabilitySchema,
  title: z.string(),
  /** The use case whose services it is about; absent for the whole fleet. */
  useCase: entityLinkSchema.optional(),
  /** Different people who did it within the window. */
  people: z.number().int().min(0),
  /** How often it was done within the window, by anybody, pipelines included. */
  times: z.number().int().min(0),
  sentence: z.string(),
});

/**
 * How many people a capability rests on.
 *
 * @public
 */
export type BusFactor = z.infer<typeof busFactorSchema>;

/**
 * What one role has to do in one week, against the people it has.
 *
 * @public
 */
export const weekLoadSchema = z.object({
  /** The Monday, in UTC: `2026-11-30`. */
  week: z.iso.date(),
  role: roleSchema,
  roleTitle: z.string(),
  /** Promotions under review that ask this role until a day of this week. */
  promotions: z.number().int().min(0),
  /** Approvals signed by this role that end in this week, to be certified again. */
  recertifications: z.number().int().min(0),
  /**
   * People who hold the role and are there for more than half of the working
   * days of this week: neither absent, nor not yet or no longer engaged.
   */
  people: z.number().int().min(0),
});

/**
 * What one role has to do in one week.
 *
 * @public
 */
export type WeekLoad = z.infer<typeof weekLoadSchema>;

/**
 * One cell of the capability map: how many people of a role have a
 * specialisation, against how many services ask this role for it.
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

/**
 * One cell of the capability map.
 *
 * @public
 */
export type CapabilityCell = z.infer<typeof capabilityCellSchema>;

/**
 * What continuity rests on: what was done by the ledger, what is due, who can
 * do what.
 *
 * @public
 */
export const continuitySchema = z.object({
  sentence: z.string(),
  /** Of the whole fleet, one for each capability. */
  busFactors: z.array(busFactorSchema),
  /** Of use cases for which something was done: the fewest people first. */
  useCases: listOf(busFactorSchema),
  /** Twelve weeks from this one, each with every role of the fleet. */
  forecast: z.array(weekLoadSchema),
  capabilities: z.array(capabilityCellSchema),
  /** What the answer could not take into account, each in a sentence. */
  notes: z.array(z.string()),
  /** The moment the answer is about. */
  at: instantSchema,
  /** When the catalog was read for it. */
  asOf: instantSchema,
});

/**
 * What continuity rests on.
 *
 * @public
 */
export type Continuity = z.infer<typeof continuitySchema>;
