import type { DistributionBar } from './distributionBars';
import { sayRows, sayShare } from './sayNumber';

/** Everything a pair of bars says, one fact each. */
export function sayBar(bar: DistributionBar): string[] {
  const whole = bar.kind === 'missing' ? 'of all rows' : 'of rows with a value';
  return [
    bar.label,
    `window ${sayShare(bar.window)} (${sayRows(bar.windowRows)} rows)`,
    `reference ${sayShare(bar.reference)} (${sayRows(bar.referenceRows)} rows)`,
    whole,
  ];
}
