import { z } from 'zod';
import { entityRefSchema, instantSchema } from '../../contract';
import {
  datasetRoleSchema,
  layerSchema,
  monitoringVerdictSchema,
} from '../words';

/**
 * How a service fares in one environment, in short.
 *
 * @public
 */
export const monitoringSummarySchema = z.object({
  service: entityRefSchema,
  /** Absent when nothing was ever pushed. */
  environment: z.string().optional(),
  /** Those of which something was pushed. */
  environments: z.array(z.string()),
  asOf: instantSchema,
  sentence: z.string(),
  verdict: monitoringVerdictSchema.optional(),
  layers: z.array(
    z.object({
      layer: layerSchema,
      /** Absent where nothing was pushed, or nothing judges it. */
      verdict: monitoringVerdictSchema.optional(),
      sentence: z.string(),
    }),
  ),
  totalFeatures: z.number().int(),
  /** The worst first, at most 200. */
  features: z.array(
    z.object({
      feature: z.string(),
      datasetRole: datasetRoleSchema,
      variant: z.string().optional(),
      segment: z.string(),
      verdict: monitoringVerdictSchema,
      since: instantSchema.optional(),
      /** The newest window. */
      from: instantSchema,
      to: instantSchema,
      sentence: z.string(),
    }),
  ),
});

/**
 * How a service fares in one environment, in short.
 *
 * @public
 */
export type MonitoringSummary = z.infer<typeof monitoringSummarySchema>;
