/**
 * Why a statistic has no value. One such column never stops the others.
 *
 * @public
 */
export interface NotMeasured {
  readonly notMeasured:
    | 'no-reference-rows'
    | 'no-rows'
    | 'wrong-kind'
    | 'different-reference'
    | 'bins-too-coarse'
    | 'no-moments';
  readonly sentence: string;
}
