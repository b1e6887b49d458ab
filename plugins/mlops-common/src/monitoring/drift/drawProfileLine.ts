import type { Profile } from '../profile/profile';
import { drawLine } from './drawLine';
import type { Threshold } from './judgeDrift';
import type { MeasureName } from './measureName';
import { scoreReferenceWindows } from './scoreReferenceWindows';

/**
 * Where a statistic draws the line for one feature, from its reference's
 * profiles, and on how many windows that rests.
 *
 * Cost: O(windows · cells).
 *
 * @public
 */
export function drawProfileLine(
  measure: MeasureName,
  windows: readonly Profile[],
): { readonly line: Threshold; readonly windows: number } {
  const scores = scoreReferenceWindows(
    measure,
    windows.map(profile => ({ profile })),
  );
  return { line: drawLine(measure, scores, 'profile'), windows: scores.length };
}
