import { distinctValues } from '../sample/distinctValues';
import type { BinPair } from './binPair';

/**
 * One bin per value that occurs in either sample.
 *
 * @example `pairValues(Float64Array.of(1, 2), Float64Array.of(2, 3)) // { reference: [1, 1, 0], current: [0, 1, 1] }`
 */
export function pairValues(
  reference: Float64Array,
  current: Float64Array,
): BinPair {
  const before = distinctValues(reference);
  const after = distinctValues(current);
  const pair = { reference: [] as number[], current: [] as number[] };
  for (
    let a = 0, b = 0;
    a < before.values.length || b < after.values.length;

  ) {
    const left = a < before.values.length ? before.values[a] : Infinity;
    const right = b < after.values.length ? after.values[b] : Infinity;
    pair.reference.push(left <= right ? before.counts[a++] : 0);
    pair.current.push(right <= left ? after.counts[b++] : 0);
  }
  return pair;
}
