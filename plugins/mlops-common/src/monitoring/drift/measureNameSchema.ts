import { z } from 'zod';
import { type MeasureName, measures } from './measures';

/**
 * Names a drift test may ask for.
 *
 * @public
 */
export const measureNameSchema = z.enum(
  Object.keys(measures) as [MeasureName, ...MeasureName[]],
);
