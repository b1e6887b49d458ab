import { z } from 'zod';
import { instantSchema, serviceRefSchema } from '../../contract';
import {
  placeNameSchema,
  variantSchema,
  versionIdSchema,
} from '../../registry';
import { layerSchema, segmentSchema } from '../words';

/**
 * The name of a metric.
 *
 * @public
 */
export const metricNameSchema = z
  .string()
  .max(128)
  .regex(
    /^[A-Za-z]([A-Za-z0-9._/-]*[A-Za-z0-9])?$/,
    'is not the name of a metric: letters, digits, dots, dashes, underscores and slashes, such as accuracy',
  );

/**
 * One metric of a service, in values over windows.
 *
 * @public
 */
export const observationPushSchema = z.strictObject({
  service: serviceRefSchema,
  variant: variantSchema.optional(),
  environment: placeNameSchema,
  versionId: versionIdSchema.optional(),
  segment: segmentSchema.default('all'),
  layer: layerSchema,
  metric: metricNameSchema,
  unit: z.string().trim().min(1).max(32).optional(),
  points: z
    .array(
      z.strictObject({
        from: instantSchema,
        to: instantSchema,
        value: z.number(),
        /** How many rows, requests or cases the value is of. */
        n: z.number().int().min(0).optional(),
      }),
    )
    .min(1)
    .max(5_000),
});

/**
 * One metric of a service, in values over windows.
 *
 * @public
 */
export type ObservationPush = z.infer<typeof observationPushSchema>;

/**
 * What became of a push of observations.
 *
 * @public
 */
export const observationPushAnswerSchema = z.object({
  accepted: z.number().int(),
  unchanged: z.number().int(),
  /** Of those accepted, how many replace another value. */
  revised: z.number().int(),
  refused: z.array(
    z.object({ from: z.string(), to: z.string(), sentence: z.string() }),
  ),
});

/**
 * What became of a push of observations.
 *
 * @public
 */
export type ObservationPushAnswer = z.infer<typeof observationPushAnswerSchema>;
