import { z } from 'zod';
import { entityRefSchema, instantSchema } from '../../contract';
import { measureNameSchema } from '../drift/measureName';
import { driftScoreSchema } from '../drift/score';
import { momentsSchema } from '../sample/moments';
import { datasetRoleSchema } from '../words';

const sideSchema = z.object({
  from: instantSchema,
  to: instantSchema,
  /** Windows that were merged. */
  windows: z.number().int(),
  rows: z.number().int(),
  /** Share of the rows without a usable value. */
  missingShare: z.number(),
  nulls: z.number().int(),
  notANumber: z.number().int(),
  infinite: z.number().int(),
  moments: momentsSchema.optional(),
});

/**
 * One feature in one window, or in several merged, against its reference.
 *
 * @public
 */
export const distributionSchema = z.object({
  service: entityRefSchema,
  environment: z.string(),
  datasetRole: datasetRoleSchema,
  segment: z.string(),
  feature: z.string(),
  kind: z.enum(['number', 'category']),
  referenceId: z.string(),
  reference: sideSchema,
  window: sideSchema,
  /** Windows in between that were profiled under another reference and so are not among those merged. */
  leftOut: z.number().int(),
  bins: z.array(
    z.object({
      label: z.string(),
      /** Of the rows that carry a value, the share in this bin. */
      reference: z.number(),
      window: z.number(),
      referenceRows: z.number().int(),
      windowRows: z.number().int(),
    }),
  ),
  /** By every statistic that makes sense of these bins. */
  scores: z.array(
    z.object({ measure: measureNameSchema, score: driftScoreSchema }),
  ),
  /** Values the reference makes one expect, of which none came; at most 20. */
  lost: z.array(z.string()),
  totalLost: z.number().int(),
  sentence: z.string(),
});

/**
 * One feature in one window against its reference.
 *
 * @public
 */
export type Distribution = z.infer<typeof distributionSchema>;
