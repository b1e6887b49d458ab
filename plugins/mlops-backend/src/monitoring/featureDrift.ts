import {
  downsample,
  missingMeasure,
  sayFeature,
  sayLine,
  sayWhyNot,
  type DrawnLine,
  type DriftPoint,
  type DriftTest,
  type FeatureDrift,
  type JudgedSeries,
  type JudgedWindow,
  type MeasureName,
} from '@pitwall/plugin-mlops-common';
import type { JudgedFeature, TestedWindow } from './judgeFeatures';
import type { LoadedSeries } from './loadSeries';

/** A feature as it is answered, its values judged by some statistic. */
export function featureDrift(
  { finding, missing }: JudgedFeature,
  values: {
    readonly measure: MeasureName;
    readonly series: JudgedSeries<TestedWindow>;
  },
  loaded: Lookups,
  now: string,
  pointLimit: number,
): FeatureDrift {
  const { feature, verdict, since } = finding;
  const newest = missing.windows[missing.windows.length - 1].window.stored;
  const test = (
    watches: DriftTest['watches'],
    measure: MeasureName,
    series: JudgedSeries<TestedWindow>,
  ) => driftTest(watches, measure, series, loaded, pointLimit);
  return {
    feature,
    kind: loaded.featureOf(newest)?.kind ?? 'number',
    verdict,
    ...(since && { since: since.from }),
    sentence: sayFeature(finding, now),
    tests: [
      test('values', values.measure, values.series),
      test('missing', missingMeasure, missing),
    ],
  };
}

type Lookups = Pick<
  LoadedSeries,
  'references' | 'series' | 'featureOf' | 'lineOf'
>;

function driftTest(
  watches: DriftTest['watches'],
  measure: MeasureName,
  { windows, current }: JudgedSeries<TestedWindow>,
  loaded: Lookups,
  pointLimit: number,
): DriftTest {
  return {
    watches,
    measure,
    howMade: howMade(windows),
    lines: linesOf(measure, windows, loaded),
    verdict: current.verdict,
    points: [
      ...downsample(
        windows.map(window => toPoint(window, loaded)),
        ({ value }) => value ?? null,
        pointLimit,
      ),
    ],
  };
}

function toPoint(
  { window, judged, madeFrom }: JudgedWindow<TestedWindow>,
  { references, series }: Lookups,
): DriftPoint {
  const { stored, rawScore } = window;
  const versionId = series.get(stored.series)?.versionId;
  const line = madeFrom === 'raw' ? window.rawLine : window.line;
  const reason = sayWhyNot(judged);
  return {
    from: stored.from,
    to: stored.to,
    rows: stored.rows,
    revision: stored.revision,
    verdict: judged.verdict,
    ...valueOf(window, judged, madeFrom),
    ...(madeFrom && { madeFrom }),
    ...(line.kind !== 'tooFewWindows' && {
      ...(line.warn !== undefined && { warn: line.warn }),
      drifted: line.drifted,
    }),
    ...(rawScore && madeFrom === 'profile' && { rawValue: rawScore.value }),
    ...(reason && { reason }),
    referenceId: references.get(stored.reference)?.referenceId ?? '',
    ...(versionId !== undefined && { versionId }),
  };
}

/** What was judged or, where nothing could be, what was measured all the same. */
function valueOf(
  window: TestedWindow,
  judged: JudgedWindow['judged'],
  madeFrom: JudgedWindow['madeFrom'],
): { value?: number } {
  if ('measured' in judged) return { value: judged.measured };
  const score = madeFrom === 'raw' ? window.rawScore : window.score;
  return score && 'value' in score ? { value: score.value } : {};
}

function howMade(
  windows: readonly JudgedWindow<TestedWindow>[],
): DriftTest['howMade'] {
  const made = new Map<string, DriftTest['howMade'][number]>();
  for (const { window, madeFrom } of windows) {
    const score = madeFrom === 'raw' ? window.rawScore : window.score;
    if (!score || 'notMeasured' in score) continue;
    const { value: _, pValue: __, rows: ___, ...how } = score;
    made.set(JSON.stringify(how), how);
  }
  return [...made.values()];
}

function linesOf(
  measure: MeasureName,
  windows: readonly JudgedWindow<TestedWindow>[],
  { references, lineOf }: Lookups,
): DrawnLine[] {
  const lines = new Map<string, DrawnLine>();
  for (const { window, madeFrom } of windows) {
    const { stored } = window;
    const key = `${stored.reference} ${madeFrom}`;
    if (!madeFrom || lines.has(key)) continue;
    const { line, windows: rest } = lineOf(stored, measure, madeFrom);
    lines.set(key, {
      referenceId: references.get(stored.reference)?.referenceId ?? '',
      madeFrom,
      kind: kinds[line.kind],
      judgedBy: line.kind === 'fixed' ? line.judgedBy : 'value',
      ...(line.kind !== 'tooFewWindows' && {
        ...(line.warn !== undefined && { warn: line.warn }),
        drifted: line.drifted,
      }),
      windows: rest,
      sentence: sayLine(measure, line, rest),
    });
  }
  return [...lines.values()];
}

const kinds = {
  calibrated: 'calibrated',
  fixed: 'peer',
  tooFewWindows: 'none',
} as const;
