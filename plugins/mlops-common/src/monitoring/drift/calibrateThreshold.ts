import { studentQuantile } from '../significance/studentQuantile';
import type { MeasureName } from './measureName';
import { measures } from './measures';
import type { DriftScore } from './score';

/**
 * How far one window of the reference lies from the rest of it.
 *
 * @public
 */
export interface ReferenceScore {
  readonly value: number;
  readonly from: DriftScore['from'];
  /** Rows of that window. */
  readonly rows: number;
  /** What it has in common with windows like it: `week 12`, `december`, `night`. */
  readonly season?: string;
}

/**
 * How strictly the windows of a reference are read.
 *
 * @public
 */
export interface CalibrationOptions {
  /** Only scores made from this are taken; `profile` by default. Bins differ, so the two do not compare. */
  readonly from?: DriftScore['from'];
  /** Only windows of this season are taken, as long as there are enough. */
  readonly season?: string;
  /** Of windows without drift, the share that may be called drifted; 0.00135 by default (three sigma). */
  readonly falseAlarmShare?: number;
  /** Tests that are judged together; each gets its part of the false alarms. */
  readonly tests?: number;
  /** Fewer windows than this tell nothing; 4 by default. */
  readonly leastWindows?: number;
  /** Changes up to this are of no consequence, however unusual; by default a tenth of the peers' limit. */
  readonly leastEffect?: number;
}

/**
 * Where a statistic leaves the range of the reference's own windows, and what
 * that rests on.
 *
 * @public
 */
export interface CalibratedThreshold {
  readonly kind: 'calibrated';
  /** What the scores were made from, and those it judges must be. */
  readonly from: DriftScore['from'];
  /** No window of the reference lies above. */
  readonly warn: number;
  /** One more such window would not lie above by chance. */
  readonly drifted: number;
  readonly windows: number;
  readonly mean: number;
  readonly deviation: number;
  /** The median rows of those windows. */
  readonly rows: number;
  readonly season?: string;
}

/**
 * The reference has too few windows to say how much they differ.
 *
 * @public
 */
export interface TooFewWindows {
  readonly kind: 'tooFewWindows';
  readonly windows: number;
  readonly leastWindows: number;
}

/**
 * The thresholds of a statistic from how much the reference's windows (blocks
 * of consecutive rows, so weekly rhythm and autocorrelation are in them) differ
 * from each other. A law for independent rows knows none of that and would
 * alarm every week.
 *
 * `warn` is the largest of k windows: one more exchangeable window exceeds it
 * once in k + 1. `drifted` is the upper prediction bound for one more window,
 * mean + t(k − 1) · deviation · √(1 + 1/k), never below `warn`; a few windows
 * make it wide instead of wrong.
 *
 * Source: W. G. Hahn and W. Q. Meeker, Statistical Intervals (1991), 4.8; the
 * share default is NannyML's three standard deviations.
 *
 * @example five windows 0.01 … 0.05: warn 0.05, drifted 0.03 + 6.62 · 0.0158 · 1.095 = 0.1446
 * @public
 */
export function calibrateThreshold(
  name: MeasureName,
  scores: readonly ReferenceScore[],
  options: CalibrationOptions = {},
): CalibratedThreshold | TooFewWindows {
  const leastWindows = Math.max(2, options.leastWindows ?? 4);
  const { from = 'profile', season } = options;
  const comparable = scores.filter(score => score.from === from);
  const ofSeason = comparable.filter(
    score => season !== undefined && score.season === season,
  );
  const isSeasonal = ofSeason.length >= leastWindows;
  const taken = isSeasonal ? ofSeason : comparable;
  const windows = taken.length;
  if (windows < leastWindows) {
    return { kind: 'tooFewWindows', windows, leastWindows };
  }
  const values = taken.map(({ value }) => value).sort((a, b) => a - b);
  const mean = values.reduce((sum, value) => sum + value / windows, 0);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / (windows - 1));
  const tail = (options.falseAlarmShare ?? 0.00135) / (options.tests ?? 1);
  const reach = studentQuantile(tail, windows - 1) * Math.sqrt(1 + 1 / windows);
  const warn = Math.max(
    values[windows - 1],
    options.leastEffect ?? measures[name].leastEffect,
  );
  return {
    kind: 'calibrated',
    from,
    warn,
    drifted: Math.max(warn, mean + reach * deviation),
    windows,
    mean,
    deviation,
    rows: median(taken.map(({ rows }) => rows)),
    ...(isSeasonal && { season }),
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? sorted[middle]
    : (sorted[middle - 1] + sorted[middle]) / 2;
}
