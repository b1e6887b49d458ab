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

/** Who may push, and of which service a push is. */
const push = {
  method: 'post',
  principals,
  permission: mlopsMonitoringPushPermission,
  pipelineVerb: 'push',
  serviceOf: ({ body }: { readonly body: { readonly service: string } }) =>
    body.service,
} as const;

/** Who may read a view, and of which service it is. */
const view = {
  method: 'get',
  principals,
  permission: mlopsMonitoringReadPermission,
  pipelineVerb: 'read',
  serviceOf: ({
    path,
  }: {
    readonly path: { readonly namespace: string; readonly name: string };
  }) => mlServiceRef(path),
} as const;

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
    ...push,
    id: 'monitoring.pushProfiles',
    summary:
      'Push profiles, their reference, and scores of raw rows; the same again changes nothing',
    path: '/monitoring/profiles',
    input: { body: profilePushSchema },
    output: profilePushAnswerSchema,
    bodyLimitBytes: 8 * 1024 * 1024,
  }),
  pushObservations: defineContract({
    ...push,
    id: 'monitoring.pushObservations',
    summary: 'Push values of one metric over windows',
    path: '/monitoring/observations',
    input: { body: observationPushSchema },
    output: observationPushAnswerSchema,
    bodyLimitBytes: 1024 * 1024,
  }),
  summary: defineContract({
    ...view,
    id: 'monitoring.summary',
    summary: 'How one ML service fares in one environment, in one sentence',
    path: '/monitoring/services/:namespace/:name/summary',
    input: {
      path: z.object(servicePathShape),
      query: z.strictObject({
        /** Default: the production environment that was heard of last. */
        environment: placeNameSchema.optional(),
      }),
    },
    output: monitoringSummarySchema,
  }),
  drift: defineContract({
    ...view,
    id: 'monitoring.drift',
    summary: 'The drift of features over windows, with thresholds and verdicts',
    path: '/monitoring/services/:namespace/:name/drift',
    input: {
      path: z.object(servicePathShape),
      query: z.strictObject({
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
    output: driftSchema,
  }),
  distribution: defineContract({
    ...view,
    id: 'monitoring.distribution',
    summary: 'One feature in one window, or several, against its reference',
    path: '/monitoring/services/:namespace/:name/distribution',
    input: {
      path: z.object(servicePathShape),
      query: z.strictObject({
        environment: placeNameSchema,
        ...seriesShape,
        /** Windows that begin before `to` and end after `from` are merged; default: the newest window. */
        ...spanShape,
        feature: z.string().min(1).max(256),
      }),
    },
    output: distributionSchema,
  }),
  observations: defineContract({
    ...view,
    id: 'monitoring.observations',
    summary: 'Metrics of one ML service over windows, as they were pushed',
    path: '/monitoring/services/:namespace/:name/observations',
    input: {
      path: z.object(servicePathShape),
      query: z.strictObject({
        environment: placeNameSchema,
        ...spanShape,
        layer: layerSchema.optional(),
        metric: metricNameSchema.optional(),
      }),
    },
    output: observationsSchema,
  }),
} as const;
