import { z } from 'zod';

const ascending = z
  .array(z.number())
  .refine(
    values => values.every((value, at) => at === 0 || values[at - 1] < value),
    'must ascend',
  );

const categories = z
  .array(z.string().max(256))
  .max(1_000)
  .refine(names => new Set(names).size === names.length, 'must differ');

/**
 * The cells in which every profile under one reference counts its rows. They
 * are chosen once, from the reference, so that counts add up exactly.
 *
 * - `edges`: below the first edge, between edges (closed on the left, the last
 *   closed on both sides), above the last.
 * - `values`: one cell per value, then any other value.
 * - `categories`: one cell per category, then any other. `truncated` says that
 *   the reference knew more categories than are listed, so that the last cell
 *   mixes rare ones with unseen ones.
 *
 * @public
 */
export const binsSchema = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('edges'),
    edges: ascending.min(2).max(1_001),
  }),
  z.strictObject({
    by: z.literal('values'),
    values: ascending.min(1).max(1_000),
  }),
  z.strictObject({
    by: z.literal('categories'),
    categories,
    truncated: z.boolean(),
  }),
]);

/**
 * The cells in which profiles under one reference count their rows.
 *
 * @public
 */
export type Bins = z.infer<typeof binsSchema>;

/** How many cells some bins have. */
export function countCells(bins: Bins): number {
  switch (bins.by) {
    case 'edges':
      return bins.edges.length + 1;
    case 'values':
      return bins.values.length + 1;
    case 'categories':
      return bins.categories.length + 1;
    default:
      return bins satisfies never;
  }
}

/** Whether two profiles count in the same cells. */
export function areSameBins(left: Bins, right: Bins): boolean {
  if (left.by === 'edges') {
    return right.by === 'edges' && areSame(left.edges, right.edges);
  }
  if (left.by === 'values') {
    return right.by === 'values' && areSame(left.values, right.values);
  }
  return (
    right.by === 'categories' &&
    left.truncated === right.truncated &&
    areSame(left.categories, right.categories)
  );
}

function areSame<T>(left: readonly T[], right: readonly T[]): boolean {
  return (
    left.length === right.length && left.every((one, at) => one === right[at])
  );
}
