import { mergeMoments } from '../sample/mergeMoments';
import { areSameBins } from './bins';
import { countedRows, type Profile } from './profile';

/**
 * Why profiles do not add up.
 *
 * @public
 */
export interface MergeRefusal {
  readonly refused:
    | 'nothing'
    | 'different-feature'
    | 'different-reference'
    | 'different-bins'
    | 'overlapping-windows';
  readonly sentence: string;
}

/**
 * One profile of several, or why they do not add up.
 *
 * @public
 */
export type MergedProfile = { readonly profile: Profile } | MergeRefusal;

/**
 * One profile for the rows of all given ones: counts add up exactly, moments
 * to rounding, in any order. Windows follow one another or are the very same
 * (rows split over machines); windows that overlap otherwise would count rows
 * twice and are refused, as are profiles under another reference.
 *
 * @public
 */
export function mergeProfiles(profiles: readonly Profile[]): MergedProfile {
  if (profiles.length === 0) {
    return { refused: 'nothing', sentence: 'There is no profile to merge.' };
  }
  const ordered = [...profiles].sort(
    (a, b) => order(a.from, b.from) || order(a.to, b.to),
  );
  const [first, ...others] = ordered;
  for (const [at, other] of others.entries()) {
    const refusal = refuse(first, ordered[at], other);
    if (refusal) return refusal;
  }
  return { profile: others.reduce(add, first) };
}

function refuse(
  first: Profile,
  before: Profile,
  other: Profile,
): MergeRefusal | undefined {
  if (first.feature !== other.feature) {
    return {
      refused: 'different-feature',
      sentence: `${first.feature} and ${other.feature} are different features.`,
    };
  }
  if (first.referenceId !== other.referenceId) {
    return {
      refused: 'different-reference',
      sentence: `${first.feature} was profiled under reference ${first.referenceId} and under ${other.referenceId}.`,
    };
  }
  if (!areSameBins(first.bins, other.bins)) {
    return {
      refused: 'different-bins',
      sentence: `${first.feature} was counted in different bins under reference ${first.referenceId}.`,
    };
  }
  const isSameWindow = before.from === other.from && before.to === other.to;
  if (!isSameWindow && other.from < before.to) {
    return {
      refused: 'overlapping-windows',
      sentence: `The windows ${before.from} to ${before.to} and ${other.from} to ${other.to} share rows.`,
    };
  }
  return undefined;
}

function add(left: Profile, right: Profile): Profile {
  const moments = mergeMoments(
    { rows: countedRows(left), moments: left.moments },
    { rows: countedRows(right), moments: right.moments },
  );
  const { moments: _, ...rest } = left;
  return {
    ...rest,
    to: right.to,
    rows: left.rows + right.rows,
    nulls: left.nulls + right.nulls,
    notANumber: left.notANumber + right.notANumber,
    infinite: left.infinite + right.infinite,
    counts: left.counts.map((rows, cell) => rows + right.counts[cell]),
    ...(moments && { moments }),
  };
}

function order(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
