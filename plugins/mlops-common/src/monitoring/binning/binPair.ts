/**
 * Two samples counted in the same bins.
 *
 * @public
 */
export interface BinPair {
  /** Rows per bin of the reference; not all of them 0. */
  readonly reference: ArrayLike<number>;
  /** Rows per bin of the current window; not all of them 0. */
  readonly current: ArrayLike<number>;
}

/** Each bin's share of the reference and of the current window, summing to 1. */
export function sharesOf(pair: BinPair): {
  readonly p: Float64Array;
  readonly q: Float64Array;
} {
  return { p: normalised(pair.reference), q: normalised(pair.current) };
}

/** The same values in proportion, summing to 1. */
export function normalised(values: ArrayLike<number>): Float64Array {
  let total = 0;
  for (let at = 0; at < values.length; at++) total += values[at];
  return Float64Array.from(values, value => value / total);
}
