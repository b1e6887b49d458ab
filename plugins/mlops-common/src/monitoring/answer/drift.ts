import { z } from 'zod';
import { entityRefSchema, instantSchema } from '../../contract';
import { deploymentPartSchema } from '../../registry';
import { measureNameSchema } from '../drift/measureName';
import { driftScoreSchema } from '../drift/score';
import { datasetRoleSchema, monitoringVerdictSchema } from '../words';

/**
 * One window of one feature, as one drift test judges it.
 *
 * @public
 */
export const driftPointSchema = z.object({
  from: instantSchema,
  to: instantSchema,
  rows: z.number().int(),
  /** Above 1 where late data replaced what was pushed first. */
  revision: z.number().int(),
  verdict: monitoringVerdictSchema,
  /** What was judged; absent where nothing could be measured. */
  value: z.number().optional(),
  /** What `value` was computed from: by the pipeline from raw rows, or by the portal from profiles. */
  madeFrom: z.enum(['raw', 'profile']).optional(),
  warn: z.number().optional(),
  drifted: z.number().optional(),
  /** The pipeline's own value, where there is nothing to judge it by and the portal's is judged instead. */
  rawValue: z.number().optional(),
  /** Why nothing could be judged. */
  reason: z.string().optional(),
  referenceId: z.string(),
  versionId: z.string().optional(),
});

/**
 * One window of one feature, as one drift test judges it.
 *
 * @public
 */
export type DriftPoint = z.infer<typeof driftPointSchema>;

/**
 * Where a test draws the line under one reference, and what that rests on.
 *
 * @public
 */
export const drawnLineSchema = z.object({
  referenceId: z.string(),
  madeFrom: z.enum(['raw', 'profile']),
  /**
   * `calibrated`: from how much the reference's own windows differ; `peer`: the
   * fixed limit of the tool that defines the statistic, since there are too few
   * of those windows; `none`: neither, so nothing is judged.
   */
  kind: z.enum(['calibrated', 'peer', 'none']),
  judgedBy: z.enum(['value', 'pValue']),
  warn: z.number().optional(),
  drifted: z.number().optional(),
  /** Windows of the reference that it rests on. */
  windows: z.number().int(),
  sentence: z.string(),
});

/**
 * Where a test draws the line under one reference.
 *
 * @public
 */
export type DrawnLine = z.infer<typeof drawnLineSchema>;

/**
 * One drift test of one feature over windows.
 *
 * @public
 */
export const driftTestSchema = z.object({
  /** What it watches: where the values lie, or how many are missing. */
  watches: z.enum(['values', 'missing']),
  measure: measureNameSchema,
  /** Every way in which values of this series were made. */
  howMade: z.array(
    driftScoreSchema.omit({ value: true, pValue: true, rows: true }),
  ),
  lines: z.array(drawnLineSchema),
  verdict: monitoringVerdictSchema,
  /** By time; at most 1,000, with no peak, no low and no gap left out. */
  points: z.array(driftPointSchema),
});

/**
 * One drift test of one feature over windows.
 *
 * @public
 */
export type DriftTest = z.infer<typeof driftTestSchema>;

/**
 * How one feature fares.
 *
 * @public
 */
export const featureDriftSchema = z.object({
  feature: z.string(),
  kind: z.enum(['number', 'category']),
  /** The worst of its tests, for the newest window. */
  verdict: monitoringVerdictSchema,
  /** The start of the first of the windows in a row that were judged so. */
  since: instantSchema.optional(),
  sentence: z.string(),
  /** The values first, then what is missing. */
  tests: z.array(driftTestSchema),
});

/**
 * How one feature fares.
 *
 * @public
 */
export type FeatureDrift = z.infer<typeof featureDriftSchema>;

/**
 * A deployment, for a line across the chart.
 *
 * @public
 */
export const driftMarkerSchema = z.object({
  at: instantSchema,
  region: z.string().optional(),
  parts: z.array(deploymentPartSchema),
  sentence: z.string(),
});

/**
 * A deployment, for a line across the chart.
 *
 * @public
 */
export type DriftMarker = z.infer<typeof driftMarkerSchema>;

/**
 * A reference that windows were compared with.
 *
 * @public
 */
export const driftReferenceSchema = z.object({
  referenceId: z.string(),
  against: z.enum(['training', 'serving']),
  from: instantSchema,
  to: instantSchema,
  /** Blocks it is profiled in. */
  windows: z.number().int(),
  pushedAt: instantSchema,
});

/**
 * A reference that windows were compared with.
 *
 * @public
 */
export type DriftReference = z.infer<typeof driftReferenceSchema>;

/**
 * The drift of a service's features over time.
 *
 * @public
 */
export const driftSchema = z.object({
  service: entityRefSchema,
  environment: z.string(),
  variant: z.string().optional(),
  datasetRole: datasetRoleSchema,
  segment: z.string(),
  asOf: instantSchema,
  /** What happened, in one sentence. */
  sentence: z.string(),
  /** The worst of all features; absent when nothing was ever pushed. */
  verdict: monitoringVerdictSchema.optional(),
  /** The usual time from one window to the next, in hours. */
  stepHours: z.number().optional(),
  /** Windows that begin before this were not read: ask for one feature, or for a span. */
  readFrom: instantSchema.optional(),
  totalFeatures: z.number().int(),
  /** The worst first. */
  features: z.array(featureDriftSchema),
  references: z.array(driftReferenceSchema),
  /** By time. */
  markers: z.array(driftMarkerSchema),
});

/**
 * The drift of a service's features over time.
 *
 * @public
 */
export type Drift = z.infer<typeof driftSchema>;
