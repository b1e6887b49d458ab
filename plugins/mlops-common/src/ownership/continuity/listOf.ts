import { z } from 'zod';

/** The most items that a list of an answer carries unless it says otherwise. */
export const mostItems = 200;

/** What a list has in all, and the first of it: at most `most`, the worst first. */
export function listOf<T extends z.ZodType>(item: T, most = mostItems) {
  return z.object({
    totalItems: z.number().int().min(0),
    items: z.array(item).max(most),
  });
}
