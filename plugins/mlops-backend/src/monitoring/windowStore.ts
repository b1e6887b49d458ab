import {
  measureNameSchema,
  type DriftScore,
  type MeasureName,
  type Moments,
  type NotMeasured,
} from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import type { ProfileRow, RawScoreRow } from './profileStore';

const table = 'monitoring_profiles';

/** The newest revision of one feature in one window, without its counts. */
export interface StoredWindow {
  readonly id: string;
  readonly series: string;
  readonly feature: string;
  readonly from: string;
  readonly to: string;
  readonly reference: string;
  readonly revision: number;
  readonly rows: number;
  readonly nulls: number;
  readonly notANumber: number;
  readonly infinite: number;
  /** Scores that were worked out when it was pushed. */
  readonly scores: Readonly<
    Partial<Record<MeasureName, DriftScore | NotMeasured>>
  >;
  readonly lost: number;
  readonly pushedAt: string;
}

/** What a window counted, beside the bins of its reference. */
export interface StoredCounts {
  readonly counts: number[];
  readonly moments?: Moments;
}

/** Which windows of some series are meant: all, or those that touch a span. */
export interface WindowQuery {
  readonly series: readonly string[];
  readonly feature?: string;
  readonly from?: string;
  readonly to?: string;
}

const columns = [
  'id',
  'series',
  'feature',
  'from_at',
  'to_at',
  'reference',
  'revision',
  'rows',
  'nulls',
  'not_a_number',
  'infinite',
  'scores',
  'lost',
  'pushed_at',
] as const;

/** At most so many windows, the newest first. */
export async function listWindows(
  knex: Knex,
  query: WindowQuery,
  limit: number,
): Promise<StoredWindow[]> {
  const rows: ProfileRow[] = await matching(knex, query)
    .select(columns.map(column => `p.${column}`))
    .orderBy('p.from_at', 'desc')
    .limit(limit);
  return rows.map(toWindow);
}

/** The windows of one feature with what they counted, the newest first. */
export async function readCountedWindows(
  knex: Knex,
  query: WindowQuery & { readonly feature: string },
  limit: number,
): Promise<(StoredWindow & StoredCounts)[]> {
  const rows: ProfileRow[] = await matching(knex, query)
    .select('p.*')
    .orderBy('p.from_at', 'desc')
    .limit(limit);
  return rows.map(row => ({ ...toWindow(row), ...toCounts(row) }));
}

/** Scores of raw rows for some windows, by window and statistic. */
export async function listRawScores(
  knex: Knex,
  query: WindowQuery,
  measures: readonly MeasureName[],
): Promise<ReadonlyMap<string, ReadonlyMap<MeasureName, DriftScore>>> {
  const rows: RawScoreRow[] = await matching(knex, query)
    .join('monitoring_raw_scores as r', 'r.profile', 'p.id')
    .whereIn('r.measure', [...measures])
    .select('r.*');
  const scores = new Map<string, Map<MeasureName, DriftScore>>();
  for (const row of rows) {
    const measure = measureNameSchema.parse(row.measure);
    const own = scores.get(row.profile) ?? new Map();
    scores.set(row.profile, own.set(measure, JSON.parse(row.score)));
  }
  return scores;
}

function matching(
  knex: Knex,
  { series, feature, from, to }: WindowQuery,
): Knex.QueryBuilder {
  const query = knex(`${table} as p`)
    .whereIn('p.series', [...series])
    .andWhere('p.newest', 1);
  if (feature !== undefined) query.andWhere('p.feature', feature);
  if (from !== undefined) query.andWhere('p.to_at', '>', from);
  if (to !== undefined) query.andWhere('p.from_at', '<', to);
  return query;
}

function toWindow(row: ProfileRow): StoredWindow {
  return {
    id: row.id,
    series: row.series,
    feature: row.feature,
    from: row.from_at,
    to: row.to_at,
    reference: row.reference,
    revision: row.revision,
    // PostgreSQL answers large integers as text.
    rows: Number(row.rows),
    nulls: Number(row.nulls),
    notANumber: Number(row.not_a_number),
    infinite: Number(row.infinite),
    scores: JSON.parse(row.scores),
    lost: row.lost,
    pushedAt: row.pushed_at,
  };
}

function toCounts(row: ProfileRow): StoredCounts {
  return {
    counts: JSON.parse(row.counts),
    ...(row.moments !== null && { moments: JSON.parse(row.moments) }),
  };
}
