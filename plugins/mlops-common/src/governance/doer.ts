import { z } from 'zod';
import { entityRefSchema } from '../contract';

/**
 * Who did something: a person, a pipeline, the suite itself, or somebody whose
 * name was erased since.
 *
 * @public
 */
export const doerSchema = z.object({
  kind: z.enum(['person', 'pipeline', 'system', 'erased']),
  entityRef: entityRefSchema.optional(),
  title: z.string(),
});

/** @public */
export type Doer = z.infer<typeof doerSchema>;

/**
 * Whether the caller may do something now; if not, why, in a sentence.
 *
 * @public
 */
export const permittedSchema = z.object({
  allowed: z.boolean(),
  sentence: z.string().optional(),
});

/** @public */
export type Permitted = z.infer<typeof permittedSchema>;
