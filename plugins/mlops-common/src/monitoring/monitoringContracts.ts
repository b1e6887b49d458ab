import { z } from 'zod';
import {
  defineContract,
  instantAsWrittenSchema,
  mlServiceRef,
  servicePathShape,
} from '../contract';
import {
  mlopsMonitoringPushPermission,
  mlopsMonitoringReadPermission,
} from '../permissions';
import { placeNameSchema, variantSchema, versionIdSchema } from '../registry';
import { distributionSchema } from './answer/distribution';
import { driftSchema } from './answer/drift';
import { observationsSchema } from './answer/observations';
import { monitoringSummarySchema } from './answer/summary';
import { measureNameSchema } from './drift/measureName';
import {
  metricNameSchema,
  observationPushAnswerSchema,
  observationPushSchema,
} from './push/observationPush';
import { profilePushAnswerSchema, profilePushSchema } from './push/profilePush';
import { datasetRoleSchema, layerSchema, segmentSchema } from './words';

const principals = ['user', 'delegatedUser', 'service'] as const;
const serviceOf = ({
  path,
}: {
  readonly path: { readonly namespace: string; readonly name: string };
}) => mlServiceRef(path);

const spanShape = {
  from: instantAsWrittenSchema.optional(),
  to: instantAsWrittenSchema.optional(),
};

/** Which profiles of a service and environment are meant. */
const seriesShape = {
  variant: variantSchema.optional(),
  /** Default: each window by whichever version served it last. */
  version: versionIdSchema.optional(),
  datasetRole: datasetRoleSchema.default('input'),
  segment: segmentSchema.default('all'),
};

/**
 * The endpoints of monitoring.
 *
 * @public
 */
export const monitoringContracts = {
  pushProfiles: defineContract({
    id: 'monitoring.pushProfiles',
    summary:
      'Push profiles, their reference, and scores of raw rows; the same again changes nothing',
    method: 'post',
    path: '/monitoring/profiles',
    principals,
    permission: mlopsMonitoringPushPermission,
    pipelineVerb: 'push',
    input: { body: profilePushSchema },
    serviceOf: ({ body }) => body.service,
    output: profilePushAnswerSchema,
    bodyLimitBytes: 8 * 1024 * 1024,
  }),
  pushObservations: defineContract({
    id: 'monitoring.pushObservations',
    summary: 'Push values of one metric over windows',
    method: 'post',
    path: '/monitoring/observations',
    principals,
    permission: mlopsMonitoringPushPermission,
    pipelineVerb: 'push',
    input: { body: observationPushSchema },
    serviceOf: ({ body }) => body.service,
    output: observationPushAnswerSchema,
    bodyLimitBytes: 1024 * 1024,
  }),
  summary: defineContract({
    id: 'monitoring.summary',
    summary: 'How one ML service fares in one environment, in one sentence',
    method: 'get',
    path: '/monitoring/services/:namespace/:name/summary',
    principals,
    permission: mlopsMonitoringReadPermission,
    pipelineVerb: 'read',
    input: {
      path: z.object(servicePathShape),
      query: z.object({
        /** Default: the production environment that was heard of last. */
        environment: placeNameSchema.optional(),
      }),
    },
    serviceOf,
    output: monitoringSummarySchema,
  }),
  drift: defineContract({
    id: 'monitoring.drift',
    summary: 'The drift of features over windows, with thresholds and verdicts',
    method: 'get',
    path: '/monitoring/services/:namespace/:name/drift',
    principals,
    permission: mlopsMonitoringReadPermission,
    pipelineVerb: 'read',
    input: {
      path: z.object(servicePathShape),
      query: z.object({
        environment: placeNameSchema,
        ...seriesShape,
        ...spanShape,
        /** Only this feature. */
        feature: z.string().min(1).max(256).optional(),
        /** Default: what judges the feature. */
        measure: measureNameSchema.optional(),
        /** At most so many features, the worst first. */
        limit: z.coerce
          .number<number | string>()
          .int()
          .min(1)
          .max(200)
          .default(50),
      }),
    },
    serviceOf,
    output: driftSchema,
  }),
  distribution: defineContract({
    id: 'monitoring.distribution',
    summary: 'One feature in one window, or several, against its reference',
    method: 'get',
    path: '/monitoring/services/:namespace/:name/distribution',
    principals,
    permission: mlopsMonitoringReadPermission,
    pipelineVerb: 'read',
    input: {
      path: z.object(servicePathShape),
      query: z.object({
        environment: placeNameSchema,
        ...seriesShape,
        /** Windows that begin before `to` and end after `from` are merged; default: the newest window. */
        ...spanShape,
        feature: z.string().min(1).max(256),
      }),
    },
    serviceOf,
    output: distributionSchema,
  }),
  observations: defineContract({
    id: 'monitoring.observations',
    summary: 'Metrics of one ML service over windows, as they were pushed',
    method: 'get',
    path: '/monitoring/services/:namespace/:name/observations',
    principals,
    permission: mlopsMonitoringReadPermission,
    pipelineVerb: 'read',
    input: {
      path: z.object(servicePathShape),
      query: z.object({
        environment: placeNameSchema,
        ...spanShape,
        layer: layerSchema.optional(),
        metric: metricNameSchema.optional(),
      }),
    },
    serviceOf,
    output: observationsSchema,
  }),
} as const;
