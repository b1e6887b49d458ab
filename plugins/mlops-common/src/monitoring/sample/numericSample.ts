import type { Missing } from './missing';
import { sortNumbers } from './sortNumbers';

/**
 * The values of one numeric feature in one window: the finite ones in
 * ascending order, the others counted.
 *
 * @public
 */
export interface NumericSample extends Missing {
  readonly kind: 'numeric';
  readonly sorted: Float64Array;
}

/**
 * Sorts the values of one numeric feature, once for all statistics. Null and
 * undefined count as null, NaN and the infinities as themselves; booleans are
 * 0 and 1. The input is left as it is.
 *
 * Cost: O(n log n), O(n) for many.
 *
 * @param nulls - rows already known to be null that are not among the values
 * @public
 */
export function numericSample(
  values: ArrayLike<number | bigint | boolean | null | undefined>,
  nulls = 0,
): NumericSample {
  const finite = new Float64Array(values.length);
  const missing = { nulls, notANumber: 0, infinite: 0 };
  let count = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    if (value === null || value === undefined) {
      missing.nulls++;
      continue;
    }
    const number = Number(value);
    if (Number.isNaN(number)) missing.notANumber++;
    else if (Math.abs(number) === Number.POSITIVE_INFINITY) missing.infinite++;
    // Adding 0 makes −0 the same value as 0.
    else finite[count++] = number + 0;
  }
  return {
    kind: 'numeric',
    sorted: sortNumbers(finite.subarray(0, count)),
    ...missing,
  };
}
