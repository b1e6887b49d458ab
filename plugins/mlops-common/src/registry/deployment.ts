import { z } from 'zod';
import {
  entityRefSchema,
  instantAsWrittenSchema,
  instantSchema,
  serviceRefSchema,
} from '../contract';
import { deploymentProblems } from './deploymentProblems';
import { variantSchema, versionIdSchema } from './modelVersion';

/**
 * The name of an environment or a region, as the installation lists them.
 *
 * @public
 */
export const placeNameSchema = z
  .string()
  .max(63)
  .regex(/^[a-z][a-z0-9-]*$/, 'is not a lower-case word such as production');

/**
 * What a version does in a deployment: `champion`, `challenger`, `shadow` (sees
 * traffic, answers nobody), `fallback` (stands by), or an arm of a test.
 *
 * @public
 */
export const partNameSchema = z
  .string()
  .regex(
    /^(champion|challenger|shadow|fallback|arm:[a-z0-9][a-z0-9-]{0,62})$/,
    'is no part; the parts are champion, challenger, shadow, fallback and arm:<name>',
  );

/**
 * One version in a deployment, and the share of traffic it answers.
 *
 * @public
 */
export const deploymentPartSchema = z.object({
  part: partNameSchema,
  versionId: versionIdSchema,
  ordinal: z.number().int(),
  variant: variantSchema.optional(),
  trafficShare: z.number(),
});

/**
 * One version in a deployment.
 *
 * @public
 */
export type DeploymentPart = z.infer<typeof deploymentPartSchema>;

/**
 * The whole picture of what serves in one place from an instant on. Without
 * parts, nothing serves there any more.
 *
 * @public
 */
export const deploymentSchema = z.object({
  deploymentId: z.string(),
  service: entityRefSchema,
  environment: placeNameSchema,
  /** Absent in an environment without regions. */
  region: placeNameSchema.optional(),
  from: instantSchema,
  parts: z.array(deploymentPartSchema),
  recordedAt: instantSchema,
  /** A user's ref or the subject of a pipeline; empty once it was erased. */
  recordedBy: z.string(),
});

/**
 * The whole picture of what serves in one place from an instant on.
 *
 * @public
 */
export type Deployment = z.infer<typeof deploymentSchema>;

/**
 * A deployment and when the next one in its place took over.
 *
 * @public
 */
export const deploymentSpanSchema = deploymentSchema.extend({
  /** Absent while it is the last one. */
  until: instantSchema.optional(),
});

/**
 * A deployment and when the next one in its place took over.
 *
 * @public
 */
export type DeploymentSpan = z.infer<typeof deploymentSpanSchema>;

/**
 * What was live at an instant and, if asked for, how it came to that.
 *
 * @public
 */
export const deploymentsAsOfSchema = z.object({
  asOf: instantSchema,
  /** One for each environment and region in which something served. */
  live: z.array(deploymentSchema),
  /** With `from` or `to` only: what took over in between, the newest first. */
  history: z.array(deploymentSpanSchema).optional(),
});

/**
 * What was live at an instant.
 *
 * @public
 */
export type DeploymentsAsOf = z.infer<typeof deploymentsAsOfSchema>;

/**
 * A deployment as whoever deploys records it.
 *
 * @public
 */
export const deploymentRecordSchema = z
  .strictObject({
    service: serviceRefSchema,
    environment: placeNameSchema,
    region: placeNameSchema.optional(),
    /** Default: now. */
    from: instantAsWrittenSchema.optional(),
    parts: z
      .array(
        z.strictObject({
          part: partNameSchema,
          versionId: versionIdSchema,
          trafficShare: z.number().min(0).max(1),
        }),
      )
      .max(50),
  })
  .superRefine(({ parts }, context) => {
    for (const { path, rule } of deploymentProblems(parts)) {
      context.addIssue({
        code: 'custom',
        path: ['parts', ...path],
        message: rule,
      });
    }
  });

/**
 * A deployment as whoever deploys records it.
 *
 * @public
 */
export type DeploymentRecord = z.infer<typeof deploymentRecordSchema>;
