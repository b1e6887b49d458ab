import type {
  MeasureName,
  Profile,
  WindowMeasures,
} from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { eachChunk, insertInChunks } from './inChunks';

const table = 'monitoring_profiles';

/** A row of the table of profiles. */
export interface ProfileRow {
  id: string;
  series: string;
  feature: string;
  from_at: string;
  to_at: string;
  reference: string;
  revision: number;
  newest: number;
  rows: number;
  nulls: number;
  not_a_number: number;
  infinite: number;
  counts: string;
  moments: string | null;
  scores: string;
  lost: number;
  digest: string;
  pushed_at: string;
}

/** A profile to store, with what was worked out of it. */
export interface ProfileToSave {
  readonly id: string;
  readonly reference: string;
  readonly revision: number;
  readonly profile: Profile;
  readonly measures: WindowMeasures;
  readonly digest: string;
}

/** The newest revision of a window. */
export interface KnownProfile {
  readonly id: string;
  readonly feature: string;
  readonly from: string;
  readonly to: string;
  readonly reference: string;
  readonly revision: number;
  readonly digest: string;
}

/** The newest revisions of a series' windows that begin within a span. */
export async function readKnownProfiles(
  tx: Knex.Transaction,
  series: string,
  span: { readonly first: string; readonly last: string },
): Promise<KnownProfile[]> {
  const rows = await tx<ProfileRow>(table)
    .where({ series, newest: 1 })
    .whereBetween('from_at', [span.first, span.last])
    .select(
      'id',
      'feature',
      'from_at',
      'to_at',
      'reference',
      'revision',
      'digest',
    );
  return rows.map(row => ({
    id: row.id,
    feature: row.feature,
    from: row.from_at,
    to: row.to_at,
    reference: row.reference,
    revision: row.revision,
    digest: row.digest,
  }));
}

/** Keeps revisions that no longer count. */
export async function supersede(
  tx: Knex.Transaction,
  ids: readonly string[],
): Promise<void> {
  await eachChunk(ids, chunk =>
    tx<ProfileRow>(table).whereIn('id', chunk).update({ newest: 0 }),
  );
}

/** Stores profiles, each as the revision that counts. */
export async function insertProfiles(
  tx: Knex.Transaction,
  series: string,
  profiles: readonly ProfileToSave[],
  pushedAt: string,
): Promise<void> {
  await insertInChunks<ProfileRow>(
    tx,
    table,
    profiles.map(({ profile, measures, ...saved }) => ({
      ...saved,
      series,
      feature: profile.feature,
      from_at: profile.from,
      to_at: profile.to,
      newest: 1,
      rows: profile.rows,
      nulls: profile.nulls,
      not_a_number: profile.notANumber,
      infinite: profile.infinite,
      counts: JSON.stringify(profile.counts),
      moments: profile.moments ? JSON.stringify(profile.moments) : null,
      scores: JSON.stringify(measures.scores),
      lost: measures.lost,
      pushed_at: pushedAt,
    })),
  );
}

const rawScores = 'monitoring_raw_scores';

/** A score of raw rows for one revision of a window. */
export interface RawScoreRow {
  profile: string;
  measure: MeasureName;
  score: string;
  pushed_at: string;
}

/** The raw scores of some profiles, as they are stored. */
export async function readRawScores(
  tx: Knex.Transaction,
  profiles: readonly string[],
): Promise<RawScoreRow[]> {
  const found: RawScoreRow[] = [];
  await eachChunk(profiles, async chunk => {
    found.push(...(await tx<RawScoreRow>(rawScores).whereIn('profile', chunk)));
  });
  return found;
}

/** Stores raw scores; one for the same revision and statistic is replaced. */
export async function saveRawScores(
  tx: Knex.Transaction,
  scores: readonly RawScoreRow[],
): Promise<void> {
  await eachChunk(scores, chunk =>
    tx<RawScoreRow>(rawScores)
      .insert(chunk)
      .onConflict(['profile', 'measure'])
      .merge(),
  );
}
