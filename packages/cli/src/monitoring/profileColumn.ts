import {
  type Bins,
  measureSamples,
  type MeasureName,
  type Profile,
  type RawScore,
  referenceBins,
  type Sample,
} from '@pitwall/plugin-mlops-common';
import { classifiedBins, classifiedProfile } from './classified';
import type { ColumnKind } from './columnKind';
import {
  noReferenceId,
  type ProfiledColumn,
  type ReadColumn,
  unprofiled,
} from './columnTask';
import {
  rowsOfCategories,
  rowsOfCounted,
  rowsOfNumbers,
  togetherCategories,
  togetherNumbers,
  type WindowRows,
  withoutWindow,
} from './samplesOf';
import type { SliceWindow } from './slice';

interface ColumnRows {
  readonly windows: readonly WindowRows[];
  /** Of other rows, when they are the reference. */
  readonly blocks?: readonly WindowRows[];
  /** The whole reference; absent when only its bins are known. */
  readonly whole?: Sample;
}

/** The profiles and scores of one column that has been read. */
export function profileColumn(read: ReadColumn): ProfiledColumn {
  const { feature, isClassified, bins: known } = read.column;
  const kind: ColumnKind =
    read.rows.kind === 'categorical' ? 'categorical' : 'numeric';
  const { windows, blocks, whole } = rowsOf(read);
  const bins = known ?? (whole && binsOf(whole, isClassified));
  if (!bins) {
    return unprofiled(
      feature,
      kind,
      isClassified
        ? 'is classified, and has too few different values to hide them'
        : 'has no value in the reference',
    );
  }
  const measures = whole ? read.measures : [];
  const profileOf = (rows: WindowRows, { from, to }: SliceWindow) => {
    // Sorted first, when it is going to be anyway.
    const sample = measures.length > 0 ? rows.sample() : undefined;
    const profile = rows.profile({
      feature,
      from,
      to,
      referenceId: noReferenceId,
      bins,
    });
    return {
      sample,
      profile: isClassified && profile ? classifiedProfile(profile) : profile,
    };
  };
  const score = (before: Sample, after: Sample, { from, to }: SliceWindow) =>
    scoresOf(measures, before, after).map(
      ([measure, measured]): RawScore => ({
        feature,
        from,
        to,
        referenceId: noReferenceId,
        measure,
        score: measured,
      }),
    );

  const result = {
    feature,
    kind,
    reference: [] as Profile[],
    referenceScores: [] as RawScore[],
    profiles: [] as Profile[],
    scores: [] as RawScore[],
  };
  const isReference = (at: number) =>
    read.referenceWindows?.includes(at) ?? false;
  read.windows.forEach((window, at) => {
    if (window.rows === 0) return;
    const { sample, profile } = profileOf(windows[at], window);
    if (!profile) return;
    result.profiles.push(profile);
    if (isReference(at)) result.reference.push(profile);
    if (!whole || !sample) return;
    // A block of the reference is compared with all the others.
    const before = isReference(at) ? withoutWindow(whole, sample) : whole;
    const scores = score(before, sample, window);
    result.scores.push(...scores);
    if (isReference(at)) result.referenceScores.push(...scores);
  });
  if (whole && blocks) {
    read.blocks?.forEach((block, at) => {
      if (block.rows === 0) return;
      const { sample, profile } = profileOf(blocks[at], block);
      if (!profile) return;
      result.reference.push(profile);
      if (!sample) return;
      const before = withoutWindow(whole, sample);
      result.referenceScores.push(...score(before, sample, block));
    });
  }
  return result.profiles.length > 0
    ? result
    : unprofiled(feature, kind, 'has no row that may be told of');
}

function binsOf(reference: Sample, isClassified: boolean): Bins | undefined {
  if (reference.kind === 'categorical' && reference.counts.size === 0) {
    return undefined;
  }
  return isClassified ? classifiedBins(reference) : referenceBins(reference);
}

function scoresOf(
  measures: readonly MeasureName[],
  reference: Sample,
  current: Sample,
) {
  return measures.flatMap(measure => {
    const measured = measureSamples(measure, reference, current);
    return 'notMeasured' in measured ? [] : [[measure, measured] as const];
  });
}

function rowsOf({ rows, referenceWindows }: ReadColumn): ColumnRows {
  if (rows.kind === 'counted') {
    return { windows: rows.current.map(rowsOfCounted) };
  }
  if (rows.kind === 'numeric') {
    const { current, other } = rows;
    const reference = other ?? referenceWindows?.map(at => current[at]);
    return {
      windows: current.map(rowsOfNumbers),
      blocks: other?.map(rowsOfNumbers),
      whole: reference && togetherNumbers(reference),
    };
  }
  const { current, other } = rows;
  const reference = other ?? referenceWindows?.map(at => current[at]);
  return {
    windows: current.map(rowsOfCategories),
    blocks: other?.map(rowsOfCategories),
    whole: reference && togetherCategories(reference),
  };
}
