import { z } from 'zod';
import { entityLinkSchema, instantSchema } from '../../contract';
import { roleSchema } from '../role';
import { listOf } from './listOf';

/** The most roles that one ending engagement lists. */
export const mostLeft = 20;

/**
 * An engagement that ends within four weeks, and the roles for which nobody is
 * left from then on.
 *
 * @public
 */
export const endingEngagementSchema = z.object({
  person: entityLinkSchema,
  employer: z.string().optional(),
  /** The first moment at which the person holds nothing any more. */
  until: instantSchema,
  /** Roles that nobody else holds from then on: the first 20. */
  leaves: listOf(
    z.object({
      service: entityLinkSchema,
      role: roleSchema,
      roleTitle: z.string(),
      /** Whom a hand-over of this role names. */
      successor: entityLinkSchema.optional(),
    }),
    mostLeft,
  ),
  sentence: z.string(),
});

/**
 * An engagement that ends within four weeks.
 *
 * @public
 */
export type EndingEngagement = z.infer<typeof endingEngagementSchema>;

/**
 * A hand-over: the successor is the shadow of the person within
 * `[from, until)`, and has the role from then on, as the catalog then says.
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
  note: z.string().optional(),
  sentence: z.string(),
});

/**
 * A hand-over.
 *
 * @public
 */
export type HandOver = z.infer<typeof handOverSchema>;
