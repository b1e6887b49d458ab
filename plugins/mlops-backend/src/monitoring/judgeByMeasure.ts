import {
  measureProfiles,
  type JudgedSeries,
  type MeasureName,
} from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import {
  judgeBy,
  type JudgedFeature,
  type TestedWindow,
} from './judgeFeatures';
import {
  byFeature,
  drawMissingLines,
  loadRawScores,
  type LoadedSeries,
} from './loadSeries';
import { readMerged } from './referenceStore';
import { storedProfile } from './storedProfile';
import { readCountedWindows } from './windowStore';

// So many are worked out anew for one feature; the others stay unread.
const mostWindows = 5_000;

/**
 * A feature by a statistic that was not worked out when its profiles were
 * pushed: from the profiles now, and where they draw the line is kept.
 */
export async function judgeByMeasure(
  knex: Knex,
  measure: MeasureName,
  { finding: { feature } }: JudgedFeature,
  loaded: LoadedSeries,
  span: { readonly from?: string; readonly to?: string },
  now: string,
): Promise<{
  readonly values: JudgedSeries<TestedWindow>;
  readonly lineOf: LoadedSeries['lineOf'];
}> {
  const { references, series } = loaded;
  const query = { ...span, feature, series: [...series.keys()] };
  const counted = await readCountedWindows(knex, query, mostWindows);
  const windows = byFeature(counted, references).get(feature) ?? [];
  const merged = new Map(
    await Promise.all(
      [...references.keys()].map(
        async id =>
          [id, (await readMerged(knex, id, [feature])).get(feature)] as const,
      ),
    ),
  );
  const [lineOf, rawScore] = await Promise.all([
    drawMissingLines(
      knex,
      [...merged.keys()].map(reference => ({ reference, feature })),
      measure,
    ),
    loadRawScores(knex, query, [measure]),
  ]);
  const countsOf = new Map(windows.map(each => [each.id, each]));
  const values = judgeBy(
    measure,
    windows,
    { references, lineOf, rawScore },
    now,
    ({ id, reference }) => {
      const whole = merged.get(reference);
      const window = countsOf.get(id);
      return whole && window
        ? measureProfiles(measure, whole, storedProfile(window, whole))
        : {
            notMeasured: 'no-reference-rows',
            sentence: 'The reference does not have this feature.',
          };
    },
  );
  return { values, lineOf };
}
