import { z } from 'zod';
import { defineContract, pageQueryShape } from '../contract';
import { mlopsFleetReadPermission } from '../permissions';
import { fleetPageSchema } from './fleet';

/**
 * The endpoints of the fleet.
 *
 * @public
 */
export const fleetContracts = {
  list: defineContract({
    id: 'fleet.list',
    summary: 'The ML services the caller may see, ordered by name',
    method: 'get',
    path: '/services',
    principals: ['user', 'delegatedUser', 'service'],
    permission: mlopsFleetReadPermission,
    pipelineVerb: 'read',
    input: {
      query: z.strictObject({
        ...pageQueryShape,
        /** Part of the service's name or title. */
        search: z.string().max(100).optional(),
        lifecycle: z.string().max(63).optional(),
        /** Only services with at least one violation. */
        violations: z.enum(['only']).optional(),
      }),
    },
    output: fleetPageSchema,
  }),
} as const;
