import { z } from 'zod';
import { defineContract, mlServiceRef, servicePathShape } from '../contract';
import { mlopsOwnershipReadPermission } from '../permissions';
import { lintFindingSchema } from './lintFinding';
import { rotaTextFindingSchema } from './onCall';
import { ownershipSchema } from './ownership';

/**
 * The endpoints of ownership.
 *
 * @public
 */
export const ownershipContracts = {
  get: defineContract({
    id: 'ownership.get',
    summary: 'Who does what for one ML service, with violations in sentences',
    method: 'get',
    path: '/services/:namespace/:name/ownership',
    principals: ['user', 'delegatedUser', 'service'],
    permission: mlopsOwnershipReadPermission,
    pipelineVerb: 'read',
    input: { path: z.object(servicePathShape) },
    serviceOf: ({ path }) => mlServiceRef(path),
    output: ownershipSchema,
  }),
  lint: defineContract({
    id: 'ownership.lint',
    summary:
      'Check roles and RACI of catalog files before they are merged; stores nothing',
    method: 'post',
    path: '/ownership/lint',
    principals: ['user', 'delegatedUser', 'service'],
    permission: mlopsOwnershipReadPermission,
    pipelineVerb: 'read',
    input: { body: z.strictObject({ yaml: z.string().min(1) }) },
    output: z.object({ findings: z.array(lintFindingSchema) }),
    // Reading YAML keeps the server from everything else meanwhile.
    bodyLimitBytes: 64 * 1024,
  }),
  lintRotas: defineContract({
    id: 'ownership.lintRotas',
    summary:
      'Check files of rotas before they are merged: how they are written, gaps in the next four weeks, members who are not there; stores nothing',
    method: 'post',
    path: '/ownership/rotas/lint',
    principals: ['user', 'delegatedUser', 'service'],
    permission: mlopsOwnershipReadPermission,
    pipelineVerb: 'read',
    input: { body: z.strictObject({ yaml: z.string().min(1) }) },
    output: z.object({ findings: z.array(rotaTextFindingSchema) }),
    bodyLimitBytes: 64 * 1024,
  }),
} as const;
