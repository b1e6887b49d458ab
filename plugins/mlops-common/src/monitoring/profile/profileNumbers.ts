import type { Missing } from '../sample/missing';
import { momentsOf } from '../sample/moments';
import { type Bins, countCells } from './bins';
import type { Profile } from './profile';
import type { ProfileSubject } from './profileSample';

/**
 * The profile of numbers in any order, NaN and infinities among them, without
 * sorting them: the same as of a sample of them, in a fraction of the time.
 * `undefined` under bins for categories.
 *
 * Cost: O(n log cells).
 *
 * @param nulls - rows already known to be null that are not among the values
 * @public
 */
export function profileNumbers(
  values: Float64Array,
  { bins, ...subject }: ProfileSubject,
  nulls = 0,
): Profile | undefined {
  if (bins.by === 'categories') return undefined;
  const missing = { nulls, notANumber: 0, infinite: 0 };
  const finite = withoutMissing(values, missing);
  const counts = new Array<number>(countCells(bins)).fill(0);
  const cellOf = bins.by === 'edges' ? cellByEdges(bins) : cellByValues(bins);
  for (let row = 0; row < finite.length; row++) counts[cellOf(finite[row])]++;
  return {
    ...subject,
    rows: values.length + nulls,
    ...missing,
    bins,
    counts,
    ...(finite.length > 0 && { moments: momentsOf(finite) }),
  };
}

function withoutMissing(
  values: Float64Array,
  missing: { -readonly [reason in keyof Missing]: number },
): Float64Array {
  for (let row = 0; row < values.length; row++) {
    if (Number.isNaN(values[row])) missing.notANumber++;
    else if (!Number.isFinite(values[row])) missing.infinite++;
  }
  return missing.notANumber + missing.infinite === 0
    ? values
    : values.filter(Number.isFinite);
}

// A coarse grid narrows the search, mostly to one edge: a million rows take a
// fifth of the time.
const gridCells = 1_024;

function cellByEdges(bins: Extract<Bins, { by: 'edges' }>) {
  const edges = Float64Array.from(bins.edges);
  const [first, last] = [edges[0], edges[edges.length - 1]];
  const perUnit = gridCells / (last - first);
  const begin = Uint16Array.from({ length: gridCells + 1 }, (_, at) =>
    countUpTo(edges, first + at / perUnit),
  );
  return (value: number) => {
    if (value < first) return 0;
    // The last bin is closed on the right too.
    if (value >= last) return value === last ? edges.length - 1 : edges.length;
    const at = Math.floor((value - first) * perUnit);
    let cell = countUpTo(edges, value, begin[at], begin[at + 1]);
    // The grid is rounded, and of no use when the range is hardly a range.
    while (edges[cell] <= value) cell++;
    while (edges[cell - 1] > value) cell--;
    return cell;
  };
}

function cellByValues({ values }: Extract<Bins, { by: 'values' }>) {
  return (value: number) => {
    const cell = countUpTo(values, value) - 1;
    return values[cell] === value ? cell : values.length;
  };
}

/** How many of some ascending numbers are at most `value`. */
function countUpTo(
  ascending: ArrayLike<number>,
  value: number,
  atLeast = 0,
  atMost = ascending.length,
): number {
  let low = atLeast;
  let high = atMost;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (ascending[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
