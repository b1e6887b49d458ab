import { canonicalDigest } from '../../audit';
import type { ReferenceScore } from '../drift/calibrateThreshold';
import type { MeasureName } from '../drift/measureName';
import { mergeProfiles } from '../profile/mergeProfiles';
import type { Profile } from '../profile/profile';
import type { ProfilePush, RawScore } from './profilePush';
import { profileProblem } from './profileProblem';
import { type PushRefusal, windowKey } from './refusal';
import { scoreProblem } from './scoreProblem';

/**
 * The reference of a push.
 *
 * @public
 */
export type PushedReference = NonNullable<ProfilePush['reference']>;

const mostWindows = 2_000;

/**
 * One feature of a reference, as a push brings it.
 *
 * @public
 */
export interface ReferenceFeature {
  readonly feature: string;
  /** Equal for equal windows, in whatever order. */
  readonly digest: string;
  /** By time. */
  readonly windows: readonly Profile[];
  /** All windows as one. */
  readonly merged: Profile;
  /** How far each window lies from the others, from raw rows. */
  readonly rawScores: readonly {
    readonly measure: MeasureName;
    readonly digest: string;
    readonly scores: readonly ReferenceScore[];
  }[];
}

/**
 * The features of a pushed reference, and those that are not taken. A feature
 * is taken whole or not at all: one bad window would move its thresholds.
 *
 * @public
 */
export function readReference(
  { referenceId, windows, scores }: PushedReference,
  now: string,
): {
  readonly features: readonly ReferenceFeature[];
  readonly refused: readonly PushRefusal[];
} {
  const features: ReferenceFeature[] = [];
  const refused: PushRefusal[] = [];
  const scoresOf = groupBy(scores, ({ feature }) => feature);
  for (const [feature, own] of groupBy(windows, each => each.feature)) {
    const read = readFeature(referenceId, own, now);
    if (typeof read === 'string') {
      refused.push({ what: 'reference', feature, sentence: read });
      continue;
    }
    const raw = readScores(referenceId, read.windows, scoresOf.get(feature));
    refused.push(...raw.refused);
    features.push({ feature, ...read, rawScores: raw.rawScores });
  }
  const taken = new Set(features.map(({ feature }) => feature));
  for (const score of scores) {
    if (!taken.has(score.feature)) {
      refused.push(refusedScore(score, 'its feature is not taken'));
    }
  }
  return { features, refused };
}

function readFeature(
  referenceId: string,
  windows: readonly Profile[],
  now: string,
): Pick<ReferenceFeature, 'digest' | 'windows' | 'merged'> | string {
  const [{ feature }] = windows;
  if (windows.length > mostWindows) {
    return `${feature} has ${windows.length} windows of reference; at most ${mostWindows} are taken.`;
  }
  for (const profile of windows) {
    if (profile.referenceId !== referenceId) {
      return `${feature} is profiled under ${profile.referenceId}, not under ${referenceId}.`;
    }
    const problem = profileProblem(profile, now);
    if (problem) return problem;
  }
  const keys = new Set(windows.map(windowKey));
  if (keys.size < windows.length) {
    return `${feature} has the same window of reference twice.`;
  }
  const merged = mergeProfiles(windows);
  if ('refused' in merged) return merged.sentence;
  if (!Number.isSafeInteger(merged.profile.rows)) {
    return `${feature} has more rows of reference than can be counted.`;
  }
  const ordered = [...windows].sort((a, b) => (a.from < b.from ? -1 : 1));
  return {
    digest: canonicalDigest(ordered),
    windows: ordered,
    merged: merged.profile,
  };
}

function readScores(
  referenceId: string,
  windows: readonly Profile[],
  scores: readonly RawScore[] = [],
): {
  readonly rawScores: ReferenceFeature['rawScores'];
  readonly refused: readonly PushRefusal[];
} {
  const refused: PushRefusal[] = [];
  const rawScores: ReferenceFeature['rawScores'][number][] = [];
  const keys = new Set(windows.map(windowKey));
  for (const [measure, own] of groupBy(scores, each => each.measure)) {
    const taken = new Map<string, RawScore>();
    for (const score of own) {
      const key = windowKey(score);
      const problem = taken.has(key)
        ? 'it is given twice'
        : placeProblem(score, referenceId, keys.has(key)) ??
          scoreProblem(score);
      if (problem) refused.push(refusedScore(score, problem));
      else taken.set(key, score);
    }
    if (taken.size === 0) continue;
    const ordered = [...taken.values()].sort((a, b) =>
      a.from < b.from ? -1 : 1,
    );
    rawScores.push({
      measure,
      digest: canonicalDigest(ordered),
      scores: ordered.map(({ score }) => ({
        value: score.value,
        from: 'raw',
        rows: score.rows.current,
      })),
    });
  }
  return { rawScores, refused };
}

function placeProblem(
  score: RawScore,
  referenceId: string,
  hasWindow: boolean,
): string | undefined {
  if (score.referenceId !== referenceId) {
    return `it is under ${score.referenceId}, not under ${referenceId}`;
  }
  return hasWindow ? undefined : 'the reference has no such window';
}

function refusedScore(
  { feature, measure, from, to }: RawScore,
  problem: string,
): PushRefusal {
  const sentence = problem.endsWith('.')
    ? problem
    : `The reference's score of ${feature} by ${measure} is not taken: ${problem}.`;
  return { what: 'score', feature, from, to, sentence };
}

function groupBy<T, K>(
  items: readonly T[],
  keyOf: (item: T) => K,
): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
