import type { CalibratedThreshold, TooFewWindows } from './calibrateThreshold';
import type { NotMeasured } from './notMeasured';
import type { DriftScore } from './score';

/**
 * A limit that a person wrote down, or that another tool's defaults carry. With
 * `judgedBy: 'pValue'` low is bad.
 *
 * @public
 */
export interface FixedThreshold {
  readonly kind: 'fixed';
  readonly judgedBy: 'value' | 'pValue';
  readonly warn?: number;
  readonly drifted: number;
}

/**
 * What a measurement is judged by.
 *
 * @public
 */
export type Threshold = CalibratedThreshold | TooFewWindows | FixedThreshold;

/**
 * The latest window, and what it is judged by.
 *
 * @public
 */
export interface DriftQuestion {
  /** The latest measurement; absent when no window ever arrived. */
  readonly latest?: {
    readonly score: DriftScore | NotMeasured;
    /** When its window ended. */
    readonly to: string;
  };
  readonly threshold: Threshold;
  /** `training`: the reference is what the model learned from; `serving`: an earlier time of production. */
  readonly against: 'training' | 'serving';
  readonly now: string;
  /** Silence longer than this is stale. */
  readonly staleAfterHours: number;
  /** Fewer rows than this are not judged; 30 by default. */
  readonly leastRows?: number;
  /** Fewer rows than this share of a reference window's are not judged; 0.25 by default. */
  readonly leastRowsShare?: number;
}

/**
 * What a drift test says of a window, with the facts that its sentence needs.
 *
 * @public
 */
export type DriftVerdict =
  | {
      readonly verdict: 'ok' | 'warn' | 'drifted' | 'skewed';
      readonly score: DriftScore;
      readonly judgedBy: 'value' | 'pValue';
      /** What was judged: the score's value or its p-value. */
      readonly measured: number;
      /** The limit that was passed, or for `ok` the first one that was not. */
      readonly limit: number;
      readonly threshold: CalibratedThreshold | FixedThreshold;
      readonly to: string;
    }
  | {
      readonly verdict: 'notEnoughData';
      readonly reason:
        | { readonly because: 'notMeasured'; readonly notMeasured: NotMeasured }
        | {
            readonly because: 'tooFewRows';
            readonly rows: number;
            readonly leastRows: number;
          }
        | {
            readonly because: 'tooFewWindows';
            readonly threshold: TooFewWindows;
          }
        | {
            /** From raw rows here, from a profile there. */
            readonly because: 'madeDifferently';
            readonly score: DriftScore['from'];
            readonly threshold: DriftScore['from'];
          }
        | { readonly because: 'noPValue' };
      readonly to: string;
    }
  | {
      readonly verdict: 'stale';
      /** When the last window ended; absent when none ever arrived. */
      readonly since?: string;
      readonly staleAfterHours: number;
    };

const millisecondsPerHour = 3_600_000;

/**
 * Judges the latest window. Silence comes first, then whether there is enough
 * to judge by, and only then the score: a broken feed is never called drift.
 *
 * @public
 */
export function judgeDrift(question: DriftQuestion): DriftVerdict {
  const { latest, threshold, staleAfterHours } = question;
  if (!latest) return { verdict: 'stale', staleAfterHours };
  const { score, to } = latest;
  const silence = Date.parse(question.now) - Date.parse(to);
  if (silence > staleAfterHours * millisecondsPerHour) {
    return { verdict: 'stale', since: to, staleAfterHours };
  }
  const unjudged = (
    reason: Extract<DriftVerdict, { verdict: 'notEnoughData' }>['reason'],
  ): DriftVerdict => ({ verdict: 'notEnoughData', reason, to });

  if ('notMeasured' in score) {
    return unjudged({ because: 'notMeasured', notMeasured: score });
  }
  if (threshold.kind === 'tooFewWindows') {
    return unjudged({ because: 'tooFewWindows', threshold });
  }
  if (threshold.kind === 'calibrated' && threshold.from !== score.from) {
    return unjudged({
      because: 'madeDifferently',
      score: score.from,
      threshold: threshold.from,
    });
  }
  const leastRows = Math.ceil(rowsNeeded(question, threshold));
  const rows = Math.min(score.rows.current, score.rows.reference);
  if (rows < leastRows) {
    return unjudged({ because: 'tooFewRows', rows, leastRows });
  }
  const judgedBy =
    threshold.kind === 'fixed' ? threshold.judgedBy : ('value' as const);
  const measured = score[judgedBy];
  if (measured === undefined) return unjudged({ because: 'noPValue' });

  // A calibrated limit is a value the reference itself has reached, so it is
  // still good; a fixed one is drift when reached, as the peers have it.
  const isPast = (limit: number) => {
    if (judgedBy === 'pValue') return measured < limit;
    return threshold.kind === 'fixed' ? measured >= limit : measured > limit;
  };
  const facts = { score, judgedBy, measured, threshold, to };
  if (isPast(threshold.drifted)) {
    const verdict = question.against === 'training' ? 'skewed' : 'drifted';
    return { verdict, ...facts, limit: threshold.drifted };
  }
  if (threshold.warn !== undefined && isPast(threshold.warn)) {
    return { verdict: 'warn', ...facts, limit: threshold.warn };
  }
  return {
    verdict: 'ok',
    ...facts,
    limit: threshold.warn ?? threshold.drifted,
  };
}

function rowsNeeded(
  { leastRows = 30, leastRowsShare = 0.25 }: DriftQuestion,
  threshold: CalibratedThreshold | FixedThreshold,
): number {
  return threshold.kind === 'calibrated'
    ? Math.max(leastRows, threshold.rows * leastRowsShare)
    : leastRows;
}
