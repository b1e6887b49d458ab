import type {
  ProfilePushAnswer,
  PushRefusal,
  RawScore,
} from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { keyOf, type PreparedProfile } from './preparePush';
import {
  insertProfiles,
  readKnownProfiles,
  readRawScores,
  saveRawScores,
  supersede,
  type ProfileToSave,
  type RawScoreRow,
} from './profileStore';
import { advanceSeries } from './seriesStore';

/** Profiles and scores for a series that is held. */
export interface ProfilesToSave {
  readonly series: string;
  /** The suite's own ids of references, by the name of their pipeline. */
  readonly references: ReadonlyMap<string, string>;
  readonly profiles: readonly PreparedProfile[];
  readonly scores: readonly RawScore[];
  readonly at: string;
  newId(): string;
}

/** What became of them. */
export interface SavedProfiles {
  readonly accepted: { readonly profiles: number; readonly scores: number };
  readonly unchanged: { readonly profiles: number; readonly scores: number };
  readonly revisions: ProfilePushAnswer['revisions'];
  readonly refused: readonly PushRefusal[];
}

/**
 * Stores what is new: a window that is known otherwise gets another revision,
 * and the newest one counts. A raw score belongs to the revision it came with
 * or after: late data needs a new one.
 */
export async function saveProfiles(
  tx: Knex.Transaction,
  { series, references, profiles, scores, at, newId }: ProfilesToSave,
): Promise<SavedProfiles> {
  const begins = [...profiles.map(({ profile }) => profile), ...scores]
    .map(({ from }) => from)
    .sort();
  const nameOf = new Map([...references].map(([name, id]) => [id, name]));
  const known = new Map(
    (
      await readKnownProfiles(tx, series, {
        first: begins[0],
        last: begins[begins.length - 1],
      })
    ).map(each => {
      const referenceId = nameOf.get(each.reference) ?? '';
      return [keyOf({ ...each, referenceId }), each];
    }),
  );
  const ids = new Map([...known].map(([key, { id }]) => [key, id]));
  const added: ProfileToSave[] = [];
  const superseded: string[] = [];
  for (const prepared of profiles) {
    const { profile, digest } = prepared;
    const key = keyOf(profile);
    const before = known.get(key);
    const reference = references.get(profile.referenceId);
    if (reference === undefined || before?.digest === digest) continue;
    if (before) superseded.push(before.id);
    const id = newId();
    ids.set(key, id);
    const revision = (before?.revision ?? 0) + 1;
    added.push({ ...prepared, id, reference, revision });
  }
  await supersede(tx, superseded);
  await insertProfiles(tx, series, added, at);
  const newest = added.map(({ profile }) => profile.to).sort();
  if (newest.length > 0) {
    await advanceSeries(tx, series, newest[newest.length - 1]);
  }
  const saved = await saveScores(tx, scores, ids, at);
  return {
    accepted: { profiles: added.length, scores: saved.accepted },
    unchanged: {
      profiles: profiles.length - added.length,
      scores: saved.unchanged,
    },
    revisions: added
      .filter(({ revision }) => revision > 1)
      .map(({ profile: { feature, from, to }, revision }) => ({
        ...{ feature, from, to, revision },
      })),
    refused: saved.refused,
  };
}

async function saveScores(
  tx: Knex.Transaction,
  scores: readonly RawScore[],
  ids: ReadonlyMap<string, string>,
  at: string,
) {
  const refused: PushRefusal[] = [];
  const rows: RawScoreRow[] = [];
  for (const raw of scores) {
    const { feature, from, to, measure, score } = raw;
    const profile = ids.get(keyOf(raw));
    if (profile !== undefined) {
      const row = { profile, measure, score: JSON.stringify(score) };
      rows.push({ ...row, pushed_at: at });
      continue;
    }
    const sentence = `There is no profile of ${feature} under ${raw.referenceId} for the window of its score by ${measure}; push it with the score, or before.`;
    refused.push({ what: 'score', feature, from, to, sentence });
  }
  const keyOfRow = ({ profile, measure }: RawScoreRow) =>
    `${profile}/${measure}`;
  const known = new Map(
    (await readRawScores(tx, [...new Set(rows.map(row => row.profile))])).map(
      row => [keyOfRow(row), row.score],
    ),
  );
  const added = rows.filter(row => known.get(keyOfRow(row)) !== row.score);
  await saveRawScores(tx, added);
  return {
    accepted: added.length,
    unchanged: rows.length - added.length,
    refused,
  };
}
