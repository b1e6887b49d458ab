import { z } from 'zod';
import {
  defineContract,
  entityLinkSchema,
  instantAsWrittenSchema,
  instantSchema,
  serviceRefAsWrittenSchema,
  serviceRefSchema,
} from '../../contract';
import {
  mlopsOwnershipReadPermission,
  mlopsOwnershipRecordPermission,
} from '../../permissions';
import { symptomSchema } from '../symptom';
import { callRecordSchema, whoToCallSchema } from './callAnswer';
import { sayWhoToCall } from './sayWhoToCall';

/** The name of an environment, as `mlops.environments` spells them. */
const environmentNameSchema = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]{0,62}$/,
    'is not the name of an environment such as production',
  );

/** What comes after it has to be an instant, too: hours that begin, a hand-over. */
const momentSchema = instantAsWrittenSchema.refine(
  at => at < '9999',
  'must be before the year 9999',
);

/**
 * Who to call, and that somebody was called.
 *
 * @public
 */
export const callContracts = {
  whoToCall: defineContract({
    id: 'ownership.whoToCall',
    summary: 'Who to call about a symptom of one ML service, with the reasons',
    method: 'get',
    path: '/who-to-call',
    principals: ['user', 'delegatedUser', 'service'],
    permission: mlopsOwnershipReadPermission,
    pipelineVerb: 'read',
    input: {
      query: z.strictObject({
        service: serviceRefAsWrittenSchema,
        symptom: symptomSchema.default('quality'),
        environment: environmentNameSchema.optional(),
        /** Default: now. */
        at: momentSchema.optional(),
      }),
    },
    serviceOf: ({ query }) => query.service,
    output: whoToCallSchema,
    asText: sayWhoToCall,
    answersWithoutCatalog: true,
  }),
  recordCall: defineContract({
    id: 'ownership.recordCall',
    summary: 'Record that somebody was called; one entry of the ledger',
    method: 'post',
    path: '/who-to-call/calls',
    principals: ['user', 'delegatedUser'],
    permission: mlopsOwnershipRecordPermission,
    input: { body: callRecordSchema.extend({ service: serviceRefSchema }) },
    serviceOf: ({ body }) => body.service,
    output: z.object({ callId: z.uuid(), recordedAt: instantSchema }),
  }),
  calls: defineContract({
    id: 'ownership.calls',
    summary: 'The latest calls about one ML service, the newest first',
    method: 'get',
    path: '/who-to-call/calls',
    principals: ['user', 'delegatedUser'],
    permission: mlopsOwnershipReadPermission,
    input: { query: z.strictObject({ service: serviceRefSchema }) },
    serviceOf: ({ query }) => query.service,
    output: z.object({
      items: z.array(
        z.object({
          callId: z.uuid(),
          symptom: symptomSchema,
          at: instantSchema,
          outcome: z.enum(['answered', 'no-answer']),
          by: entityLinkSchema.optional(),
          person: entityLinkSchema.optional(),
          note: z.string().optional(),
        }),
      ),
    }),
  }),
} as const;
