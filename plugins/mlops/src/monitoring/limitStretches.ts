import type { DriftPoint } from '@pitwall/plugin-mlops-common';

/** From when to when one limit holds. */
export interface LimitStretch {
  readonly limit: number;
  /** Milliseconds. */
  readonly from: number;
  readonly to: number;
}

/**
 * A limit along the series, in stretches of equal height: another reference
 * draws the line elsewhere. Windows without the limit part stretches; a gap
 * between windows that share it does not.
 */
export function limitStretches(
  points: readonly DriftPoint[],
  which: 'warn' | 'drifted',
): LimitStretch[] {
  const stretches: LimitStretch[] = [];
  let isOpen = false;
  for (const point of points) {
    const limit = point[which];
    const last = stretches[stretches.length - 1];
    if (limit === undefined) {
      isOpen = false;
      continue;
    }
    if (isOpen && last?.limit === limit) {
      stretches[stretches.length - 1] = { ...last, to: Date.parse(point.to) };
    } else {
      stretches.push({
        limit,
        from: Date.parse(point.from),
        to: Date.parse(point.to),
      });
    }
    isOpen = true;
  }
  return stretches;
}
