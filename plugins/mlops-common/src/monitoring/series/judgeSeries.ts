import {
  judgeDrift,
  type DriftVerdict,
  type Threshold,
} from '../drift/judgeDrift';
import type { NotMeasured } from '../drift/notMeasured';
import type { DriftScore } from '../drift/score';
import { usualStepHours } from './usualStepHours';

/**
 * One window of one feature with what was measured of it.
 *
 * @public
 */
export interface MeasuredWindow {
  readonly from: string;
  readonly to: string;
  /** What the portal computed from the profile. */
  readonly score: DriftScore | NotMeasured;
  /** What the pipeline computed from raw rows. */
  readonly rawScore?: DriftScore;
  readonly against: 'training' | 'serving';
  /** What scores from profiles are judged by. */
  readonly line: Threshold;
  /** What scores from raw rows are judged by. */
  readonly rawLine: Threshold;
}

/**
 * A window and what a test says of it, as of its own end.
 *
 * @public
 */
export interface JudgedWindow<W extends MeasuredWindow = MeasuredWindow> {
  readonly window: W;
  readonly judged: DriftVerdict;
  /** What the judged score was made from. */
  readonly madeFrom?: DriftScore['from'];
}

/**
 * A feature over time, as one test judges it.
 *
 * @public
 */
export interface JudgedSeries<W extends MeasuredWindow = MeasuredWindow> {
  /** By time. */
  readonly windows: readonly JudgedWindow<W>[];
  /** What is to be said now; the newest window's, unless it is stale. */
  readonly current: DriftVerdict;
  /** The first window of the run that was judged like the newest, or worse. */
  readonly since?: W;
  readonly stepHours?: number;
}

/**
 * Judges every window of a feature. Each is judged as of its own end; only the
 * newest can be stale, after twice the usual step.
 *
 * A raw score wins over the profile's, as long as the two can be judged the
 * same way: where the reference is calibrated for profiles only, the profile's
 * is judged rather than the raw one by a fixed limit, which alarms every week.
 *
 * @param windows - in any order, each of them once
 * @public
 */
export function judgeSeries<W extends MeasuredWindow>(
  windows: readonly W[],
  now: string,
): JudgedSeries<W> {
  const ordered = [...windows].sort(
    (a, b) => order(a.to, b.to) || order(a.from, b.from),
  );
  const judged = ordered.map(each => judge(each, each.to, Infinity));
  const newest = ordered[ordered.length - 1];
  const stepHours = usualStepHours(ordered);
  if (!newest || stepHours === undefined) {
    return { windows: [], current: { verdict: 'stale', staleAfterHours: 0 } };
  }
  const { judged: current } = judge(newest, now, 2 * stepHours);
  const since = startOfRun(judged, current.verdict);
  return { windows: judged, current, ...(since && { since }), stepHours };
}

function judge<W extends MeasuredWindow>(
  measured: W,
  now: string,
  staleAfterHours: number,
): JudgedWindow<W> {
  const { to, against, rawScore, line, rawLine } = measured;
  const isRaw =
    rawScore !== undefined &&
    (rawLine.kind === 'calibrated' || line.kind !== 'calibrated');
  const score = isRaw ? rawScore : measured.score;
  const judged = judgeDrift({
    latest: { score, to },
    threshold: isRaw ? rawLine : line,
    against,
    now,
    staleAfterHours,
  });
  return {
    window: measured,
    judged,
    ...(!('notMeasured' in score) && { madeFrom: score.from }),
  };
}

const gravity: Readonly<Record<DriftVerdict['verdict'], number>> = {
  notEnoughData: 0,
  stale: 0,
  ok: 1,
  warn: 2,
  drifted: 3,
  skewed: 3,
};

/** What cannot be judged neither ends a run nor begins one. */
function startOfRun<W extends MeasuredWindow>(
  judged: readonly JudgedWindow<W>[],
  verdict: DriftVerdict['verdict'],
): W | undefined {
  const least = gravity[verdict];
  if (least < 2) return undefined;
  let first: W | undefined;
  for (let at = judged.length - 1; at >= 0; at--) {
    const found = gravity[judged[at].judged.verdict];
    if (found >= least) first = judged[at].window;
    else if (found > 0) break;
  }
  return first;
}

function order(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
