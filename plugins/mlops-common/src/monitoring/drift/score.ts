import { z } from 'zod';

/**
 * What is measured, whoever defines it how.
 *
 * @public
 */
export const driftMethodSchema = z.enum([
  'population-stability-index',
  'jensen-shannon-distance',
  'jensen-shannon-divergence',
  'kullback-leibler-divergence',
  'hellinger-distance',
  'l-infinity-distance',
  'total-variation-distance',
  'normalised-absolute-difference',
  'chi-square-homogeneity',
  'chi-square-goodness-of-fit',
  'kolmogorov-smirnov',
  'wasserstein-distance',
  'missing-share',
]);

/** How the values came into bins. */
export const binningSchema = z.enum([
  'none',
  'values',
  'categories',
  'sturges-of-both',
  'sturges-of-values',
  'doane-of-reference',
  'reference-bins',
  'present-or-missing',
]);

/**
 * What a drift statistic said, and everything that another tool may do
 * differently under the same name.
 *
 * @public
 */
export const driftScoreSchema = z.strictObject({
  method: driftMethodSchema,
  /** Whose definition it is, to the digit. */
  variant: z.enum(['evidently', 'nannyml', 'scipy', 'tfdv', 'plain']),
  /** Of the logarithm, where there is one. */
  base: z.enum(['e', '2']).optional(),
  binning: binningSchema,
  /** What the value is counted in, when not in the feature's own unit. */
  normalised: z.enum(['none', 'reference-deviation']),
  /** Whether missing rows were left out, or are a bin of their own. */
  nulls: z.enum(['dropped', 'own-bin']),
  from: z.enum(['raw', 'profile']),
  value: z.number().min(0),
  pValue: z.number().min(0).max(1).optional(),
  /** Rows that were compared. */
  rows: z.strictObject({
    reference: z.number().int().min(1),
    current: z.number().int().min(1),
  }),
});

/**
 * What a drift statistic said, and how it was made.
 *
 * @public
 */
export type DriftScore = z.infer<typeof driftScoreSchema>;

/** How a score was made. */
export type HowMade = Omit<DriftScore, 'value' | 'pValue' | 'rows' | 'from'>;
