import { z } from 'zod';
import { defineContract, serviceRefSchema } from '../contract';
import {
  mlopsGateDecidePermission,
  mlopsGovernanceReadPermission,
} from '../permissions';
import { placeNameSchema, versionIdSchema } from '../registry';
import {
  directionSchema,
  gateAnswerSchema,
  gateDecisionSchema,
  gateKeysSchema,
  gateRedemptionSchema,
} from './gate';

const questionShape = {
  service: serviceRefSchema,
  version: versionIdSchema,
  environment: placeNameSchema,
  region: placeNameSchema.optional(),
  direction: directionSchema.default('forward'),
};

/** Whoever deploys asks as itself, or as the person it acts for. */
const deciding = {
  principals: ['user', 'delegatedUser', 'service'],
  permission: mlopsGateDecidePermission,
  pipelineVerb: 'gate',
} as const;

const reading = {
  principals: ['user', 'delegatedUser', 'service'],
  permission: mlopsGovernanceReadPermission,
  pipelineVerb: 'gate',
} as const;

/**
 * The endpoints of the gate.
 *
 * @public
 */
export const gateContracts = {
  ask: defineContract({
    id: 'gate.ask',
    summary:
      'May this version get this exposure now? Answers with reasons, and writes nothing',
    method: 'get',
    path: '/gate',
    ...reading,
    input: { query: z.strictObject(questionShape) },
    serviceOf: ({ query }) => query.service,
    output: gateAnswerSchema,
  }),
  decide: defineContract({
    id: 'gate.decide',
    summary:
      'Have the gate decide, on record; an allowed decision comes with a token that is redeemed once',
    method: 'post',
    path: '/gate/decisions',
    ...deciding,
    input: { body: z.strictObject(questionShape) },
    serviceOf: ({ body }) => body.service,
    output: gateDecisionSchema,
  }),
  keys: defineContract({
    id: 'gate.keys',
    summary: 'The public keys that decision tokens are verified with',
    method: 'get',
    path: '/gate/jwks',
    ...reading,
    input: {},
    output: gateKeysSchema,
  }),
  redeem: defineContract({
    id: 'gate.redeem',
    summary: 'Redeem a decision at deploy time; works once',
    method: 'post',
    path: '/gate/decisions/:id/redeem',
    ...deciding,
    input: {
      path: z.object({ id: z.uuid('is not the id of a decision') }),
      body: z.strictObject({ token: z.string().min(1).max(4096) }),
    },
    output: gateRedemptionSchema,
  }),
} as const;
