import { z } from 'zod';
import { entityLinkSchema, instantSchema, pageOf } from '../contract';
import { violationSchema } from '../ownership';

/**
 * One ML service in the fleet, with what a reader asks first.
 *
 * @public
 */
export const fleetServiceSchema = z.object({
  service: entityLinkSchema,
  lifecycle: z.string(),
  useCase: entityLinkSchema.optional(),
  owner: entityLinkSchema.optional(),
  /** Who is accountable for production health; empty when nobody is. */
  accountable: z.array(entityLinkSchema),
  /** What the on-call role is bound to; empty when nobody is. */
  onCall: z.array(entityLinkSchema),
  violations: z.array(violationSchema),
  /** What their sentences name, by its title: 50 at most, absent for none. */
  named: z.array(entityLinkSchema).optional(),
});

/**
 * One ML service in the fleet.
 *
 * @public
 */
export type FleetService = z.infer<typeof fleetServiceSchema>;

/**
 * One page of the fleet and the figures of the whole of it, as far as the
 * reader may see it.
 *
 * @public
 */
export const fleetPageSchema = pageOf(fleetServiceSchema).extend({
  summary: z.object({
    services: z.number().int(),
    inProduction: z.number().int(),
    withViolations: z.number().int(),
    /** Every lifecycle that occurs, ordered by name: what a reader may filter by. */
    lifecycles: z.array(z.string()),
  }),
  /** When the catalog was last read; absent until it was read for the first time. */
  asOf: instantSchema.optional(),
});

/**
 * One page of the fleet.
 *
 * @public
 */
export type FleetPage = z.infer<typeof fleetPageSchema>;
