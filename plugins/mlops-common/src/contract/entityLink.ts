import { z } from 'zod';
import { entityRefSchema } from './entityRef';

/**
 * An entity a reader can follow: its ref and its display name.
 *
 * @public
 */
export const entityLinkSchema = z.object({
  entityRef: entityRefSchema,
  title: z.string(),
});

/**
 * An entity a reader can follow.
 *
 * @public
 */
export type EntityLink = z.infer<typeof entityLinkSchema>;
