/**
 * A test statistic and the probability of one at least as large when nothing
 * has changed.
 *
 * @public
 */
export interface Tested {
  readonly value: number;
  readonly pValue: number;
}
