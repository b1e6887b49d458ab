import {
  usualStepHours,
  type DriftPoint,
  type MonitoringVerdict,
} from '@pitwall/plugin-mlops-common';

const hourMilliseconds = 3_600_000;
/** Windows begin a little early or late; half a step more is one missing. */
const gapAfterSteps = 1.5;
/** Points that were thinned out lie unevenly; only a wide hole is one. */
const gapAfterThinned = 4;

/** One place on the time axis: a window, or the middle of a gap. */
export interface SeriesRow {
  /** The middle of the window, in milliseconds. */
  readonly at: number;
  /** `null` where nothing was measured: the line breaks. */
  readonly value: number | null;
  /** Absent for a gap. */
  readonly point?: DriftPoint;
  readonly verdict?: MonitoringVerdict;
  /** Which of the points; -1 for a gap. */
  readonly index: number;
}

/**
 * The points of a series as a chart takes them, with a hole wherever a window
 * is missing: a line drawn across it would claim what nobody measured.
 */
export function seriesRows(
  points: readonly DriftPoint[],
  stepHours: number | undefined,
): SeriesRow[] {
  const longest = longestStep(points, stepHours) * hourMilliseconds;
  return points.flatMap((point, index): SeriesRow[] => {
    const from = Date.parse(point.from);
    const row = {
      at: (from + Date.parse(point.to)) / 2,
      value: point.value ?? null,
      point,
      verdict: point.verdict,
      index,
    };
    const before = points[index - 1];
    if (before && from - Date.parse(before.from) > longest) {
      const gap = (Date.parse(before.to) + from) / 2;
      return [{ at: gap, value: null, index: -1 }, row];
    }
    return [row];
  });
}

/** The most hours from one point to the next without a gap. */
function longestStep(
  points: readonly DriftPoint[],
  stepHours = Infinity,
): number {
  const between = usualStepHours(points) ?? Infinity;
  return between > stepHours * gapAfterSteps
    ? between * gapAfterThinned
    : stepHours * gapAfterSteps;
}
