/**
 * Rows of a feature that carry no usable value, by reason.
 *
 * @public
 */
export interface Missing {
  readonly nulls: number;
  readonly notANumber: number;
  readonly infinite: number;
}

/** How many rows carry no usable value. */
export function countMissing(missing: Missing): number {
  return missing.nulls + missing.notANumber + missing.infinite;
}
