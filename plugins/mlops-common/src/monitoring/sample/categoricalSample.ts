import type { Missing } from './missing';

/**
 * The values of one categorical feature in one window, counted.
 *
 * @public
 */
export interface CategoricalSample extends Missing {
  readonly kind: 'categorical';
  /** Rows that carry a category. */
  readonly rows: number;
  /** Rows per category, in order of the categories' names. */
  readonly counts: ReadonlyMap<string, number>;
}

/**
 * A value that names a category.
 *
 * @public
 */
export type Category = string | number | bigint | boolean;

/**
 * Counts the rows of each category. Integers and booleans are categories by
 * the way they are written (`1`, `true`); null, undefined and NaN are missing.
 *
 * @public
 */
export function categoricalSample(
  values: Iterable<Category | null | undefined>,
): CategoricalSample {
  const counts = new Map<Category | null | undefined, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return countedCategories(counts);
}

/**
 * The sample of categories that something else has counted, such as a query.
 *
 * @throws RangeError when a count is not a whole number of at least 0
 * @public
 */
export function countedCategories(
  entries: Iterable<readonly [Category | null | undefined, number]>,
): CategoricalSample {
  const counts = new Map<string, number>();
  const missing = { nulls: 0, notANumber: 0, infinite: 0 };
  let rows = 0;
  for (const [category, count] of entries) {
    if (!Number.isSafeInteger(count) || count < 0) {
      throw new RangeError(`countedCategories: ${count} is not a count`);
    }
    if (category === null || category === undefined) missing.nulls += count;
    else if (Number.isNaN(category)) missing.notANumber += count;
    else if (count > 0) {
      const name = String(category);
      counts.set(name, (counts.get(name) ?? 0) + count);
      rows += count;
    }
  }
  const ordered = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return { kind: 'categorical', rows, counts: new Map(ordered), ...missing };
}
