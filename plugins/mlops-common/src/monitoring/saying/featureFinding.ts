import type { DriftVerdict } from '../drift/judgeDrift';
import type { MonitoringVerdict } from '../words';

/**
 * When something was.
 *
 * @public
 */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/**
 * How one feature fares now, with the facts its sentence needs.
 *
 * @public
 */
export interface FeatureFinding {
  readonly feature: string;
  /** The worst of both tests. */
  readonly verdict: MonitoringVerdict;
  /** Where its values lie. */
  readonly values: DriftVerdict;
  /** How many are missing. */
  readonly missing: DriftVerdict;
  /** The newest window. */
  readonly window: Span;
  /** The first window of those in a row that were judged so. */
  readonly since?: Span;
  readonly stepHours?: number;
  /** When it was off last, if that is over. */
  readonly episode?: PastEpisode;
  /** Values the reference makes one expect, of which none came. */
  readonly lost: number;
  readonly missingShare: {
    readonly reference: number;
    readonly window: number;
  };
}

/**
 * Windows in a row that were off, and are over.
 *
 * @public
 */
export interface PastEpisode {
  readonly first: Span;
  readonly last: Span;
  /** The judgement of the window that was furthest off. */
  readonly peak: Off;
}

/**
 * A verdict that rests on a score.
 *
 * @public
 */
export type Scored = Extract<DriftVerdict, { readonly score: unknown }>;

/**
 * A verdict that says that something is off.
 *
 * @public
 */
export type Off = Scored & { readonly verdict: 'warn' | 'drifted' | 'skewed' };

/** Whether a verdict says that something is off. */
export function isOff(verdict: DriftVerdict): verdict is Off {
  return (
    verdict.verdict === 'drifted' ||
    verdict.verdict === 'skewed' ||
    verdict.verdict === 'warn'
  );
}

/** How many times what is usual. */
export function excess({
  judgedBy,
  measured,
  limit,
  threshold,
}: Scored): number {
  const usual = threshold.warn ?? limit;
  if (judgedBy === 'pValue') return usual / Math.max(measured, 1e-300);
  return measured / Math.max(usual, 1e-12);
}
