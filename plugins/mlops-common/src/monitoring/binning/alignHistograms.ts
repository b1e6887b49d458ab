import type { BinPair } from './binPair';

/**
 * Rows between two values; a bucket of no width holds one value.
 *
 * @public
 */
export interface Bucket {
  readonly low: number;
  readonly high: number;
  readonly rows: number;
}

/**
 * A histogram whose buckets somebody else chose, and its NaN rows.
 *
 * @public
 */
export interface BucketHistogram {
  /** In ascending order, not overlapping. */
  readonly buckets: readonly Bucket[];
  readonly notANumber?: number;
}

/**
 * Two foreign histograms in common bins: buckets are cut at each other's
 * bounds, their rows spread evenly; single values and NaN are bins of their
 * own.
 *
 * Cost: O(a·b) of the bucket counts. Source: TensorFlow Data Validation,
 * `AlignHistograms`.
 *
 * @public
 */
export function alignHistograms(
  reference: BucketHistogram,
  current: BucketHistogram,
): BinPair {
  const all = [...reference.buckets, ...current.buckets];
  const bounds = ascending(all.flatMap(({ low, high }) => [low, high]));
  const points = ascending(
    all.filter(({ low, high }) => low === high).map(({ low }) => low),
  );
  const cells = [
    ...points.map(point => ({ low: point, high: point })),
    ...bounds.slice(1).map((high, at) => ({ low: bounds[at], high })),
  ];
  return {
    reference: rowsPerCell(reference, cells),
    current: rowsPerCell(current, cells),
  };
}

function rowsPerCell(
  histogram: BucketHistogram,
  cells: readonly { low: number; high: number }[],
): number[] {
  const rows = cells.map(cell =>
    histogram.buckets.reduce(
      (sum, bucket) => sum + bucket.rows * overlap(bucket, cell),
      0,
    ),
  );
  return [...rows, histogram.notANumber ?? 0];
}

/** The share of a bucket's rows that lies in a cell. */
function overlap(
  bucket: Bucket,
  cell: { readonly low: number; readonly high: number },
): number {
  if (bucket.low === bucket.high || cell.low === cell.high) {
    return bucket.low === cell.low && bucket.high === cell.high ? 1 : 0;
  }
  if (cell.low < bucket.low || cell.high > bucket.high) return 0;
  return (cell.high - cell.low) / (bucket.high - bucket.low);
}

function ascending(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}
