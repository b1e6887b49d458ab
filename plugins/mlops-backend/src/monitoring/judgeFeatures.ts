import {
  compareVerdicts,
  judgeSeries,
  lastEpisode,
  missingMeasure,
  valuesMeasure,
  worstVerdict,
  type DriftScore,
  type FeatureFinding,
  type JudgedSeries,
  type MeasuredWindow,
  type MeasureName,
  type NotMeasured,
} from '@pitwall/plugin-mlops-common';
import type { LoadedSeries } from './loadSeries';
import { missingShareOf } from './referenceStore';
import type { StoredWindow } from './windowStore';

/** A stored window as a test judges it. */
export type TestedWindow = MeasuredWindow & { readonly stored: StoredWindow };

/** One feature, as both tests judge it. */
export interface JudgedFeature {
  readonly finding: FeatureFinding;
  readonly values: JudgedSeries<TestedWindow>;
  readonly missing: JudgedSeries<TestedWindow>;
}

/** Every feature that has a window, the one to be looked at first first. */
export function judgeFeatures(
  loaded: LoadedSeries,
  now: string,
): JudgedFeature[] {
  return [...loaded.windows]
    .map(([feature, windows]) => judgeFeature(feature, windows, loaded, now))
    .sort(
      (a, b) =>
        compareVerdicts(a.finding.verdict, b.finding.verdict) ||
        (a.finding.feature < b.finding.feature ? -1 : 1),
    );
}

/** A feature over its windows by one statistic. */
export function judgeBy(
  measure: MeasureName,
  windows: readonly StoredWindow[],
  loaded: Pick<LoadedSeries, 'references' | 'lineOf' | 'rawScore'>,
  now: string,
  scoreOf: (window: StoredWindow) => DriftScore | NotMeasured,
): JudgedSeries<TestedWindow> {
  return judgeSeries(
    windows.map(stored => {
      const rawScore = loaded.rawScore(stored, measure);
      return {
        from: stored.from,
        to: stored.to,
        score: scoreOf(stored),
        ...(rawScore && { rawScore }),
        against: loaded.references.get(stored.reference)?.against ?? 'serving',
        line: loaded.lineOf(stored, measure, 'profile').line,
        rawLine: loaded.lineOf(stored, measure, 'raw').line,
        stored,
      };
    }),
    now,
  );
}

function judgeFeature(
  feature: string,
  windows: readonly StoredWindow[],
  loaded: LoadedSeries,
  now: string,
): JudgedFeature {
  const by = (measure: MeasureName) =>
    judgeBy(
      measure,
      windows,
      loaded,
      now,
      ({ scores }) => scores[measure] ?? notComputed,
    );
  const values = by(valuesMeasure);
  const missing = by(missingMeasure);
  const verdict =
    worstVerdict([values.current.verdict, missing.current.verdict]) ?? 'stale';
  const newest = values.windows[values.windows.length - 1].window.stored;
  const [since] = [values, missing]
    .filter(({ current }) => current.verdict === verdict)
    .flatMap(series => series.since ?? [])
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const { stepHours } = values;
  const [episode] = [values, missing]
    .flatMap(({ windows: own }) => lastEpisode(own) ?? [])
    .sort((a, b) => (a.last.to < b.last.to ? 1 : -1));
  return {
    values,
    missing,
    finding: {
      feature,
      verdict,
      values: values.current,
      missing: missing.current,
      window: newest,
      ...(since && { since }),
      ...(stepHours !== undefined && { stepHours }),
      ...(episode && { episode }),
      lost: newest.lost,
      missingShare: {
        window: missingShareOf(newest),
        reference: loaded.featureOf(newest)?.missingShare ?? 0,
      },
    },
  };
}

const notComputed: NotMeasured = {
  notMeasured: 'different-reference',
  sentence: 'The score was not worked out when the profile was pushed.',
};
