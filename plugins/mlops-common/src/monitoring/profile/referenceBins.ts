import type { NumericSample } from '../sample/numericSample';
import type { Sample } from '../sample/sample';
import type { CategoricalSample } from '../sample/categoricalSample';
import { countDistinct } from '../sample/countDistinct';
import { distinctValues } from '../sample/distinctValues';
import type { Bins } from './bins';

/**
 * How finely a reference is binned.
 *
 * @public
 */
export interface BinningLimits {
  /** Cells between the extremes of a continuous number; 20 by default. */
  readonly cells?: number;
  /** A number with at most so many values has a cell for each; 50 by default. */
  readonly values?: number;
  /** The most frequent categories have a cell each; 100 by default. */
  readonly categories?: number;
}

const longestName = 256;

/**
 * The bins under which a feature is profiled from now on. Numbers with few
 * values have one cell each; others cells of about equal rows, and a value so
 * frequent that it would fill one alone has its own. `undefined` when the
 * reference has no number to bin.
 *
 * @public
 */
export function referenceBins(
  reference: Sample,
  limits: BinningLimits = {},
): Bins | undefined {
  if (reference.kind === 'categorical') {
    return categoryBins(reference, limits.categories ?? 100);
  }
  if (reference.sorted.length === 0) return undefined;
  const few = limits.values ?? 50;
  if (countDistinct(reference.sorted, few) <= few) {
    const { values } = distinctValues(reference.sorted);
    return { by: 'values', values: [...values] };
  }
  return { by: 'edges', edges: quantileEdges(reference, limits.cells ?? 20) };
}

function categoryBins(reference: CategoricalSample, most: number): Bins {
  const byFrequency = [...reference.counts].sort(
    ([a, rowsOfA], [b, rowsOfB]) => rowsOfB - rowsOfA || (a < b ? -1 : 1),
  );
  const listed = byFrequency
    .map(([name]) => name)
    .filter(name => name.length <= longestName)
    .slice(0, most);
  return {
    by: 'categories',
    categories: listed,
    truncated: listed.length < byFrequency.length,
  };
}

/** Shares of the rows that are cut off at either end, where enough remain. */
const tails = [1e-4, 1e-3, 1e-2];
const leastRowsInTail = 30;

/**
 * Edges at equal shares of the rows, and finer towards the ends: one wide last
 * cell would hide how far a heavy tail reaches.
 */
function quantileEdges({ sorted }: NumericSample, cells: number): number[] {
  const rows = sorted.length;
  const ends = tails.filter(
    tail => tail < 1 / cells && tail * rows >= leastRowsInTail,
  );
  const shares = [
    ...ends,
    ...Array.from({ length: cells - 1 }, (_, cell) => (cell + 1) / cells),
    ...ends.map(tail => 1 - tail).reverse(),
  ];
  const last = rows - 1;
  const edges = [sorted[0]];
  for (const share of shares) {
    let row = Math.floor(share * rows);
    // A frequent value is fenced off from what follows it.
    if (sorted[row] === edges[edges.length - 1]) {
      while (row < last && sorted[row] === edges[edges.length - 1]) row++;
    }
    if (sorted[row] > edges[edges.length - 1] && sorted[row] < sorted[last]) {
      edges.push(sorted[row]);
    }
  }
  return [...edges, sorted[last]];
}
