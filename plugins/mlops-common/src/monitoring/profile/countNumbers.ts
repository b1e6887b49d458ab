import { type Bins, countCells } from './bins';

/** The bins of a feature of numbers. */
export type NumberBins = Exclude<Bins, { by: 'categories' }>;

/** Adds the values, none of them NaN, to the counts of their cells. */
export type CountNumbers = (values: Float64Array, counts: Float64Array) => void;

const gridCells = 4_096;

/**
 * How numbers in any order are counted in the cells of some bins. A grid over
 * the edges mostly knows the cell of a value without comparing it with any:
 * searching takes ten times as long.
 *
 * Cost of each count: O(1) for most values, O(log cells) for a value that
 * shares a place of the grid with an edge.
 */
export function countNumbersIn(bins: NumberBins): CountNumbers {
  return bins.by === 'edges'
    ? countByEdges(Float64Array.from(bins.edges))
    : countByValues(Float64Array.from(bins.values), countCells(bins) - 1);
}

function countByEdges(edges: Float64Array): CountNumbers {
  const { first, last, scale, below } = gridOver(edges);
  const above = edges.length;
  return (values, counts) => {
    for (let row = 0; row < values.length; row++) {
      const value = values[row];
      if (value >= first && value < last) {
        const place = ((value - first) * scale) | 0;
        const low = below[place];
        const high = below[place + 1];
        counts[low === high ? low : countUpTo(edges, value, low, high)]++;
      } else if (value < first) {
        counts[0]++;
      } else {
        // The last bin is closed on the right too.
        counts[value === last ? above - 1 : above]++;
      }
    }
  };
}

function countByValues(known: Float64Array, other: number): CountNumbers {
  const { first, last, scale, below } = gridOver(known);
  return (values, counts) => {
    for (let row = 0; row < values.length; row++) {
      const value = values[row];
      let cell = other;
      if (value >= first && value <= last) {
        const place = ((value - first) * scale) | 0;
        const low = below[place];
        const upTo = countUpTo(known, value, low, below[place + 1]);
        if (upTo > 0 && known[upTo - 1] === value) cell = upTo - 1;
      }
      counts[cell]++;
    }
  };
}

/**
 * Even places from the first edge to the last, and how many edges lie below
 * each. Edges and values find their place by the same arithmetic, whose
 * rounding never swaps two numbers: what lies in an earlier place is less.
 */
function gridOver(edges: Float64Array) {
  const first = edges[0];
  const last = edges[edges.length - 1];
  const perUnit = gridCells / (last - first);
  // One edge, or several that are hardly apart, share one place.
  const scale = Number.isFinite(perUnit) ? perUnit : 0;
  const below = new Uint16Array(gridCells + 2);
  for (const edge of edges) below[(((edge - first) * scale) | 0) + 1]++;
  for (let place = 1; place < below.length; place++) {
    below[place] += below[place - 1];
  }
  return { first, last, scale, below };
}

/** How many edges are at most `value`, when `low` to `high` of them are. */
function countUpTo(
  edges: Float64Array,
  value: number,
  low: number,
  high: number,
): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (edges[middle] <= value) from = middle + 1;
    else to = middle;
  }
  return from;
}
