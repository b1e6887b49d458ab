import { z } from 'zod';

/**
 * What a profiled column is to the model: what goes in, what it answers, or
 * what turned out to be true.
 *
 * @public
 */
export const datasetRoleSchema = z.enum(['input', 'prediction', 'label']);

/**
 * What a profiled column is to the model.
 *
 * @public
 */
export type DatasetRole = z.infer<typeof datasetRoleSchema>;

/**
 * What is watched of a service: what goes in, how good the answers are, what
 * they are worth, and whether they arrive.
 *
 * @public
 */
export const layerSchema = z.enum([
  'data',
  'performance',
  'business',
  'system',
]);

/**
 * What is watched of a service.
 *
 * @public
 */
export type Layer = z.infer<typeof layerSchema>;

/**
 * What monitoring says of a window.
 *
 * - `ok`: within what the reference's own windows differ from each other.
 * - `warn`: further off than any of them.
 * - `drifted`, `skewed`: too far off for chance; from an earlier time of
 *   serving, or from what the model was trained on.
 * - `notEnoughData`: nothing can be said.
 * - `stale`: no window came for longer than twice the usual step.
 *
 * @public
 */
export const monitoringVerdictSchema = z.enum([
  'ok',
  'warn',
  'drifted',
  'skewed',
  'notEnoughData',
  'stale',
]);

/**
 * What monitoring says of a window.
 *
 * @public
 */
export type MonitoringVerdict = z.infer<typeof monitoringVerdictSchema>;

/**
 * The part of the rows a profile is about; `all` unless said otherwise.
 *
 * @public
 */
export const segmentSchema = z
  .string()
  .max(128)
  .regex(
    /^[a-z0-9]([a-z0-9._:=-]*[a-z0-9])?$/,
    'is not the name of a segment: lower-case letters, digits, dots, dashes, underscores, colons and equals signs, such as carrier:aa',
  );

/**
 * The name of a reference: unique within service, variant, dataset role and
 * segment, and never given to other content.
 *
 * @public
 */
export const referenceIdSchema = z.string().min(1).max(128);
