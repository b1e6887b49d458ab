import type { Threshold } from '../drift/judgeDrift';
import type { MeasureName } from '../drift/measureName';
import { sayCount, sayNumber } from './sayNumber';

/**
 * Where a test draws the line, and what that rests on, in one sentence.
 *
 * @param windows - how many windows the reference could be measured in
 * @public
 */
export function sayLine(
  measure: MeasureName,
  line: Threshold,
  windows: number,
): string {
  switch (line.kind) {
    case 'calibrated':
      if (line.warn === line.drifted) {
        return `The reference's ${
          line.windows
        } windows hardly differ; above ${sayNumber(
          line.drifted,
        )} is more than a trifle.`;
      }
      return `No window of the reference's ${
        line.windows
      } lies above ${sayNumber(line.warn)}; above ${sayNumber(
        line.drifted,
      )} is not by chance.`;
    case 'fixed':
      return `With ${sayCount(
        windows,
        'window',
      )} the reference cannot say what is usual, so ${measure}'s own limit of ${sayNumber(
        line.drifted,
      )} stands in.`;
    case 'tooFewWindows':
      return `With ${sayCount(
        windows,
        'window',
      )} the reference cannot say what is usual, and ${measure} has no limit of its own: nothing is judged.`;
    default:
      return line satisfies never;
  }
}
