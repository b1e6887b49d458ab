import { z } from 'zod';
import {
  defineContract,
  entityRefSchema,
  mlServiceRef,
  servicePathShape,
} from '../../contract';
import {
  mlopsFleetReadPermission,
  mlopsOwnershipReadPermission,
} from '../../permissions';
import { roleSchema } from '../role';
import { violationCodeSchema } from '../violation';
import { continuitySchema } from './continuity';
import { coverageSchema } from './coverage';
import { ownedBySchema } from './ownedBy';
import { roleBriefSchema } from './roleBrief';

/**
 * Where the fleet is fragile, and who has what.
 *
 * @public
 */
export const continuityContracts = {
  coverage: defineContract({
    id: 'ownership.coverage',
    summary:
      'Violations by service and rule, vacant roles, single points of failure, rotas with nobody to call, ending engagements, hand-overs',
    method: 'get',
    path: '/ownership/coverage',
    principals: ['user', 'delegatedUser'],
    permission: mlopsFleetReadPermission,
    input: {
      query: z.strictObject({
        /**
         * Only services of this use case or domain, of this owner, or with a
         * role bound to this user or group.
         */
        of: entityRefSchema.optional(),
        /**
         * Of the violations only those of this rule: the services that break
         * it, with what is said of each by this rule. All else stays the same.
         */
        rule: violationCodeSchema.optional(),
      }),
    },
    output: coverageSchema,
  }),
  continuity: defineContract({
    id: 'ownership.continuity',
    summary:
      'Bus factor of capabilities, load of twelve weeks, and the capability map',
    method: 'get',
    path: '/ownership/continuity',
    principals: ['user', 'delegatedUser'],
    permission: mlopsFleetReadPermission,
    input: {},
    output: continuitySchema,
  }),
  ownedBy: defineContract({
    id: 'ownership.ownedBy',
    summary: 'What a person or a group has to do with ML services',
    method: 'get',
    path: '/ownership/of',
    principals: ['user', 'delegatedUser'],
    permission: mlopsOwnershipReadPermission,
    input: { query: z.strictObject({ entityRef: entityRefSchema }) },
    output: ownedBySchema,
  }),
  roleBrief: defineContract({
    id: 'ownership.roleBrief',
    summary:
      'A technical description of a role of one service, from its stack, its activities and its load',
    method: 'get',
    path: '/services/:namespace/:name/role-brief',
    principals: ['user', 'delegatedUser'],
    permission: mlopsOwnershipReadPermission,
    input: {
      path: z.object(servicePathShape),
      query: z.strictObject({ role: roleSchema }),
    },
    serviceOf: ({ path }) => mlServiceRef(path),
    output: roleBriefSchema,
  }),
} as const;
