import { z } from 'zod';

/**
 * Every statistic the suite computes, by the name a drift test asks for it:
 * the method in short, and whose definition it is.
 *
 * @public
 */
export const measureNameSchema = z.enum([
  'psi/evidently',
  'jensen-shannon/evidently',
  'jensen-shannon/nannyml',
  'jensen-shannon/tfdv',
  'kullback-leibler/evidently',
  'hellinger/evidently',
  'hellinger/nannyml',
  'l-infinity/tfdv',
  'normalised-absolute-difference/tfdv',
  'total-variation/plain',
  'chi-square/scipy',
  'chi-square/evidently',
  'kolmogorov-smirnov/scipy',
  'wasserstein/scipy',
  'wasserstein/evidently',
  'missing-share/plain',
]);

/**
 * The name of a statistic as a drift test asks for it.
 *
 * @public
 */
export type MeasureName = z.infer<typeof measureNameSchema>;
