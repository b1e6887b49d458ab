import { z } from 'zod';
import { entityRefSchema, instantSchema } from '../../contract';
import { layerSchema } from '../words';

/**
 * Metrics of a service as they were pushed, over windows.
 *
 * @public
 */
export const observationsSchema = z.object({
  service: entityRefSchema,
  environment: z.string(),
  series: z.array(
    z.object({
      layer: layerSchema,
      metric: z.string(),
      unit: z.string().optional(),
      variant: z.string().optional(),
      versionId: z.string().optional(),
      segment: z.string(),
      /** By time; at most 1,000, with no peak and no low left out. */
      points: z.array(
        z.object({
          from: instantSchema,
          to: instantSchema,
          value: z.number(),
          n: z.number().int().optional(),
          revision: z.number().int(),
        }),
      ),
    }),
  ),
});

/**
 * Metrics of a service as they were pushed.
 *
 * @public
 */
export type Observations = z.infer<typeof observationsSchema>;
