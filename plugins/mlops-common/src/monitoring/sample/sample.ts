import type { CategoricalSample } from './categoricalSample';
import type { NumericSample } from './numericSample';

/**
 * The raw values of one feature in one window.
 *
 * @public
 */
export type Sample = NumericSample | CategoricalSample;

/** Rows that carry a usable value. */
export function presentRows(sample: Sample): number {
  return sample.kind === 'numeric' ? sample.sorted.length : sample.rows;
}
