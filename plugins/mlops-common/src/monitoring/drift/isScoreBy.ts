import type { MeasureName } from './measureName';
import { measures } from './measures';
import type { DriftScore } from './score';

/**
 * Whether a score says of itself that it was made by this statistic, in this
 * variant.
 *
 * @public
 */
export function isScoreBy(measure: MeasureName, score: DriftScore): boolean {
  const { method, variant, base } = measures[measure];
  return (
    score.method === method && score.variant === variant && score.base === base
  );
}
