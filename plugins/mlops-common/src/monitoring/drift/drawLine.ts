import { calibrateThreshold, type ReferenceScore } from './calibrateThreshold';
import type { Threshold } from './judgeDrift';
import type { MeasureName } from './measureName';
import { peerThreshold } from './peerThreshold';
import type { DriftScore } from './score';

/**
 * Where a test draws the line: calibrated on the reference's own windows; with
 * too few of them the fixed limit of the statistic's peer; and where that has
 * none, how many windows are missing.
 *
 * @public
 */
export function drawLine(
  measure: MeasureName,
  scores: readonly ReferenceScore[],
  madeFrom: DriftScore['from'],
): Threshold {
  const calibrated = calibrateThreshold(measure, scores, { from: madeFrom });
  return calibrated.kind === 'calibrated'
    ? calibrated
    : peerThreshold(measure) ?? calibrated;
}
