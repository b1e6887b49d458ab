import { z } from 'zod';
import {
  defineContract,
  instantAsWrittenSchema,
  mlServiceRef,
  pageQueryShape,
  servicePathShape,
  serviceRefSchema,
} from '../contract';
import {
  mlopsRegistryReadPermission,
  mlopsRegistryWritePermission,
} from '../permissions';
import {
  deploymentRecordSchema,
  deploymentsAsOfSchema,
  deploymentSchema,
  placeNameSchema,
} from './deployment';
import {
  modelVersionPageSchema,
  modelVersionSchema,
  versionIdSchema,
  versionRegistrationSchema,
} from './modelVersion';

/**
 * The endpoints of the registry.
 *
 * @public
 */
export const registryContracts = {
  register: defineContract({
    id: 'registry.register',
    summary:
      'Register a version by its lineage; the same lineage answers the version it has already',
    method: 'post',
    path: '/model-versions',
    principals: ['user', 'delegatedUser', 'service'],
    permission: mlopsRegistryWritePermission,
    pipelineVerb: 'register',
    input: { body: versionRegistrationSchema },
    serviceOf: ({ body }) => body.service,
    output: z.object({
      modelVersion: modelVersionSchema,
      isNew: z.boolean(),
    }),
  }),
  version: defineContract({
    id: 'registry.version',
    summary: 'One version with its lineage',
    method: 'get',
    path: '/model-versions/:id',
    principals: ['user', 'delegatedUser', 'service'],
    permission: mlopsRegistryReadPermission,
    pipelineVerb: 'read',
    input: { path: z.object({ id: versionIdSchema }) },
    output: modelVersionSchema,
  }),
  versions: defineContract({
    id: 'registry.versions',
    summary: 'The versions of one ML service, the newest first',
    method: 'get',
    path: '/services/:namespace/:name/model-versions',
    principals: ['user', 'delegatedUser', 'service'],
    permission: mlopsRegistryReadPermission,
    pipelineVerb: 'read',
    input: {
      path: z.object(servicePathShape),
      query: z.strictObject(pageQueryShape),
    },
    serviceOf: ({ path }) => mlServiceRef(path),
    output: modelVersionPageSchema,
  }),
  deploy: defineContract({
    id: 'registry.deploy',
    summary:
      'Record what serves in one environment and region: the whole picture, from an instant on',
    method: 'post',
    path: '/deployments',
    principals: ['user', 'delegatedUser', 'service'],
    permission: mlopsRegistryWritePermission,
    pipelineVerb: 'register',
    input: { body: deploymentRecordSchema },
    serviceOf: ({ body }) => body.service,
    output: deploymentSchema,
  }),
  deployments: defineContract({
    id: 'registry.deployments',
    summary: 'What of a service was live at an instant, and what was before',
    method: 'get',
    path: '/deployments',
    principals: ['user', 'delegatedUser', 'service'],
    permission: mlopsRegistryReadPermission,
    pipelineVerb: 'read',
    input: {
      query: z.strictObject({
        service: serviceRefSchema,
        /** Default: now. */
        at: instantAsWrittenSchema.optional(),
        environment: placeNameSchema.optional(),
        /** Asks for what took over from this instant on. */
        from: instantAsWrittenSchema.optional(),
        /** Asks for what took over before this instant. */
        to: instantAsWrittenSchema.optional(),
      }),
    },
    serviceOf: ({ query }) => query.service,
    output: deploymentsAsOfSchema,
  }),
} as const;
