import type { DriftTest } from '@pitwall/plugin-mlops-common';

/**
 * Where a chart must not look fine: windows that could not be judged, and the
 * silence since the last one once that is stale. In milliseconds.
 */
export function unknownStretches(
  { points, verdict }: Pick<DriftTest, 'points' | 'verdict'>,
  now: number,
): { readonly from: number; readonly to: number }[] {
  const unjudged = points
    .filter(point => point.verdict === 'notEnoughData')
    .map(({ from, to }) => ({ from: Date.parse(from), to: Date.parse(to) }));
  const newest = points[points.length - 1];
  if (verdict !== 'stale' || !newest) return unjudged;
  return [...unjudged, { from: Date.parse(newest.to), to: now }];
}
