import { setImmediate } from 'node:timers/promises';
import {
  canonicalDigest,
  drawLine,
  drawProfileLine,
  measureWindow,
  missingMeasure,
  profileProblem,
  readReference,
  scoreProblem,
  valuesMeasure,
  windowKey,
  type Profile,
  type ProfilePush,
  type PushRefusal,
  type RawScore,
  type ReferenceFeature,
  type WindowMeasures,
} from '@pitwall/plugin-mlops-common';
import type { StoredLine } from './lineStore';

/** A profile that can be stored, with what was worked out of it. */
export interface PreparedProfile {
  readonly profile: Profile;
  readonly measures: WindowMeasures;
  readonly digest: string;
}

/** A line of a reference that has no id yet. */
export type PreparedLine = Omit<StoredLine, 'reference'>;

/** A feature of a reference with its thresholds. */
export interface PreparedFeature {
  readonly feature: ReferenceFeature;
  readonly lines: readonly PreparedLine[];
}

/** A push, as far as it can be taken. */
export interface PreparedPush {
  readonly features: readonly PreparedFeature[];
  readonly profiles: readonly PreparedProfile[];
  readonly scores: readonly RawScore[];
  readonly refused: readonly PushRefusal[];
}

// So many profiles are worked out before anybody else gets a turn.
const atOnce = 200;

/**
 * Checks and works out everything there is to a push before the database is
 * touched.
 *
 * @param mergedOf - the known features of a reference, merged; the pushed
 * reference's own come on top
 */
export async function preparePush(
  push: ProfilePush,
  now: string,
  mergedOf: (referenceId: string, feature: string) => Profile | undefined,
): Promise<PreparedPush> {
  const refused: PushRefusal[] = [];
  const read = push.reference && readReference(push.reference, now);
  refused.push(...(read?.refused ?? []));
  const features: PreparedFeature[] = [];
  const pushed = new Map<string, Profile>();
  for (const feature of read?.features ?? []) {
    features.push({ feature, lines: linesOf(feature) });
    pushed.set(feature.feature, feature.merged);
    await setImmediate();
  }
  const referenceOf = ({ referenceId, feature }: Named) =>
    (push.reference?.referenceId === referenceId
      ? pushed.get(feature)
      : undefined) ?? mergedOf(referenceId, feature);

  const profiles: PreparedProfile[] = [];
  const seen = new Set<string>();
  for (const [at, profile] of push.profiles.entries()) {
    if (at % atOnce === atOnce - 1) await setImmediate();
    const prepared = prepareProfile(profile, now, referenceOf(profile), seen);
    if (typeof prepared !== 'string') profiles.push(prepared);
    else
      refused.push({ ...named(profile), what: 'profile', sentence: prepared });
  }
  const scores: RawScore[] = [];
  const scored = new Set<string>();
  for (const score of push.scores) {
    const key = `${score.measure}/${keyOf(score)}`;
    const problem = scored.has(key)
      ? `The score of ${score.feature} by ${score.measure} is given twice.`
      : scoreProblem(score);
    scored.add(key);
    if (!problem) scores.push(score);
    else refused.push({ ...named(score), what: 'score', sentence: problem });
  }
  return { features, profiles, scores, refused };
}

interface Named {
  readonly feature: string;
  readonly from: string;
  readonly to: string;
  readonly referenceId: string;
}

/** What tells windows of one push apart. */
export function keyOf(window: Named): string {
  return JSON.stringify([
    window.feature,
    windowKey(window),
    window.referenceId,
  ]);
}

function prepareProfile(
  profile: Profile,
  now: string,
  reference: Profile | undefined,
  seen: Set<string>,
): PreparedProfile | string {
  const { feature, referenceId } = profile;
  const problem = profileProblem(profile, now);
  if (problem) return problem;
  if (!reference) {
    return `There is no reference ${referenceId} with the feature ${feature}; push it first.`;
  }
  const key = keyOf(profile);
  if (seen.has(key)) return `The same window of ${feature} is given twice.`;
  seen.add(key);
  const measures = measureWindow(reference, profile);
  return typeof measures === 'string'
    ? measures
    : { profile, measures, digest: canonicalDigest(profile) };
}

function linesOf({
  feature,
  windows,
  rawScores,
}: ReferenceFeature): PreparedLine[] {
  return [
    ...([valuesMeasure, missingMeasure] as const).map(measure => ({
      feature,
      measure,
      madeFrom: 'profile' as const,
      ...drawProfileLine(measure, windows),
    })),
    ...rawScores.map(({ measure, digest, scores }) => ({
      feature,
      measure,
      madeFrom: 'raw' as const,
      line: drawLine(measure, scores, 'raw'),
      windows: scores.length,
      digest,
    })),
  ];
}

function named({ feature, from, to }: Named) {
  return { feature, from, to };
}
