import { z } from 'zod';

// Any legal spelling: the catalog compares without regard to case.
const nameSchema = z
  .string()
  .max(63)
  .regex(/^[A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9])?$/, 'is not a catalog name');

/**
 * The path of one ML service: `/services/:namespace/:name`, in any legal
 * spelling; `mlServiceRef` gives its canonical ref.
 *
 * @public
 */
export const servicePathShape = { namespace: nameSchema, name: nameSchema };
