import { countMissing, type Missing } from '../sample/missing';
import type { NotMeasured } from './notMeasured';
import type { DriftScore } from './score';
import { noRows } from './noRows';

/** Missing rows of one side, and all its rows. */
export interface MissingOf extends Missing {
  readonly rows: number;
}

/**
 * How far the share of rows without a usable value has moved. The other
 * statistics leave such rows out and cannot see it.
 *
 * Range: 0 to 1; symmetric. Sample: about √(p(1 − p)(1/n + 1/m)) when nothing
 * has changed. Cost: constant.
 *
 * @example 2 of 102 rows null before, 25 of 125 now: 0.18039215686274512
 */
export function missingShare(
  reference: MissingOf,
  current: MissingOf,
  from: DriftScore['from'],
): DriftScore | NotMeasured {
  const refusal = noRows(reference.rows, current.rows);
  if (refusal) return refusal;
  const before = countMissing(reference) / reference.rows;
  const after = countMissing(current) / current.rows;
  return {
    method: 'missing-share',
    variant: 'plain',
    binning: 'present-or-missing',
    normalised: 'none',
    nulls: 'own-bin',
    from,
    value: Math.abs(before - after),
    rows: { reference: reference.rows, current: current.rows },
  };
}
