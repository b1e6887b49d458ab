import { z } from 'zod';

/**
 * Cursor paging: at most `limit` items that come `after` a cursor of the
 * answer before.
 *
 * @public
 */
export const pageQueryShape = {
  limit: z.coerce.number<number | string>().int().min(1).max(200).default(20),
  after: z.string().max(1024).optional(),
};

/**
 * The schema of one page of items.
 *
 * @public
 */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item),
    totalItems: z.number().int(),
    /** Absent on the last page. */
    nextCursor: z.string().optional(),
  });
}
