import { z } from 'zod';
import { specialisationSchema } from './people';
import { symptomSchema } from './symptom';

const linkSchema = z
  .url({
    protocol: /^https?$/,
    error: 'is not a link such as https://example.com/runbook',
  })
  .max(2000)
  .optional();

/**
 * `spec.ml.runbooks` of an ML service: a page for each symptom, and `default`
 * for whatever has none.
 *
 * @public
 */
export const runbooksShape = z.strictObject(
  Object.fromEntries(
    ['default', ...symptomSchema.options].map(key => [key, linkSchema]),
  ),
);

/**
 * `spec.ml.needs` of an ML service: the specialisations it asks for beside the
 * roles.
 *
 * @public
 */
export const needsShape = z.array(specialisationSchema).max(50);
