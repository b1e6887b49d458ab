import {
  type Bins,
  type CategoricalSample,
  measureSamples,
  type MeasureName,
  type Profile,
  type RawScore,
  referenceBins,
  type Sample,
} from '@pitwall/plugin-mlops-common';
import { classifiedBins, classifiedProfile } from './classified';
import {
  type ColumnTask,
  noReferenceId,
  type ProfiledColumn,
  type TaskColumn,
  unprofiled,
} from './columnTask';
import { duckDbReason, type DuckDb } from './duckDb';
import {
  type NumberMemory,
  readCategories,
  readNumbers,
  type WindowNumbers,
} from './readColumns';
import {
  rowsOfCategories,
  rowsOfNumbers,
  togetherCategories,
  togetherNumbers,
  type WindowRows,
  withoutWindow,
} from './samplesOf';
import type { SliceWindow } from './slice';

/** Profiles the columns of a task. One that fails never fails the others. */
export async function profileColumns(
  duckDb: DuckDb,
  task: ColumnTask,
  memory: NumberMemory,
): Promise<ProfiledColumn[]> {
  const { kind, columns } = task;
  memory.reuse();
  try {
    return await (kind === 'numeric'
      ? profileNumericColumns(duckDb, task, memory)
      : profileCategoricalColumns(duckDb, task));
  } catch (error) {
    if (columns.length === 1) {
      return [unprofiled(columns[0].feature, kind, duckDbReason(error))];
    }
    const alone: ProfiledColumn[] = [];
    for (const column of columns) {
      alone.push(
        ...(await profileColumns(
          duckDb,
          { ...task, columns: [column] },
          memory,
        )),
      );
    }
    return alone;
  }
}

async function profileNumericColumns(
  duckDb: DuckDb,
  task: ColumnTask,
  memory: NumberMemory,
): Promise<ProfiledColumn[]> {
  const features = task.columns.map(({ feature }) => feature);
  const current = await readNumbers(duckDb, task.slice, features, memory);
  const { reference } = task;
  const other =
    reference.by === 'slice'
      ? await readNumbers(duckDb, reference.slice, features, memory)
      : undefined;
  return task.columns.map((column, at) => {
    const windows = current[at].map(rowsOfNumbers);
    const blocks = other?.[at].map(rowsOfNumbers);
    const together = () =>
      togetherNumbers(other?.[at] ?? referenceWindows(task, current[at]));
    return profileColumn(task, column, { windows, blocks, together });
  });
}

async function profileCategoricalColumns(
  duckDb: DuckDb,
  task: ColumnTask,
): Promise<ProfiledColumn[]> {
  const profiled: ProfiledColumn[] = [];
  for (const column of task.columns) {
    const current = await readCategories(duckDb, task.slice, column.feature);
    const { reference } = task;
    const other =
      reference.by === 'slice'
        ? await readCategories(duckDb, reference.slice, column.feature)
        : undefined;
    const together = () =>
      togetherCategories(other ?? referenceWindows(task, current));
    profiled.push(
      profileColumn(task, column, {
        windows: current.map(rowsOfCategories),
        blocks: other?.map(rowsOfCategories),
        together,
      }),
    );
  }
  return profiled;
}

function referenceWindows<T extends WindowNumbers | CategoricalSample>(
  { reference }: ColumnTask,
  windows: readonly T[],
): T[] {
  return reference.by === 'windows'
    ? reference.windows.map(at => windows[at])
    : [];
}

interface ColumnRows {
  readonly windows: readonly WindowRows[];
  /** Of another file, when the reference is one. */
  readonly blocks?: readonly WindowRows[];
  together(): Sample;
}

function profileColumn(
  task: ColumnTask,
  column: TaskColumn,
  { windows, blocks, together }: ColumnRows,
): ProfiledColumn {
  const { feature, isClassified } = column;
  const { kind, slice, reference } = task;
  const whole = reference.by === 'bins' ? undefined : together();
  const bins = column.bins ?? (whole && binsOf(whole, isClassified));
  if (!bins) {
    return unprofiled(
      feature,
      kind,
      isClassified
        ? 'is classified, and has too few different values to hide them'
        : 'has no value in the reference',
    );
  }
  const measures = whole ? task.measures : [];
  const read = (rows: WindowRows, { from, to }: SliceWindow) => {
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
    reference.by === 'windows' && reference.windows.includes(at);
  slice.windows.forEach((window, at) => {
    if (window.rows === 0) return;
    const { sample, profile } = read(windows[at], window);
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
  if (whole && blocks && reference.by === 'slice') {
    reference.slice.windows.forEach((block, at) => {
      if (block.rows === 0) return;
      const { sample, profile } = read(blocks[at], block);
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
