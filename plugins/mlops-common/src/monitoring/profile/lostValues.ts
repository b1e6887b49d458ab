import { areSameBins } from './bins';
import { countedRows, type Profile } from './profile';

// With 10 rows expected, chance alone leaves none once in 22,000 windows.
const leastExpected = 10;

/**
 * The values a window should hold by the reference's shares and does not hold
 * at all, in order of the bins. Only where values have bins of their own.
 *
 * @example a reference with as many Sundays as other days, 700 rows without any: `['7']`
 * @public
 */
export function lostValues(reference: Profile, current: Profile): string[] {
  const { bins } = reference;
  if (bins.by === 'edges' || !areSameBins(bins, current.bins)) return [];
  const names =
    bins.by === 'values' ? bins.values.map(String) : bins.categories;
  const before = countedRows(reference);
  if (before === 0) return [];
  const rows = countedRows(current);
  return names.filter(
    (_, cell) =>
      current.counts[cell] === 0 &&
      (reference.counts[cell] / before) * rows >= leastExpected,
  );
}
