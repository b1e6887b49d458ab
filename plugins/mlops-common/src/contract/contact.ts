import { z } from 'zod';

/**
 * Whom to turn to when the suite cannot help any further: a name a reader
 * understands and, where there is one, a link to reach them by.
 *
 * @public
 */
export const contactSchema = z.object({
  title: z.string(),
  link: z.string().optional(),
});

/** @public */
export type Contact = z.infer<typeof contactSchema>;
