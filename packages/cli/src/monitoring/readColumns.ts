import { createNumberProfilers } from '@pitwall/plugin-mlops-common';
import type { ColumnTask, ReadColumn, TaskColumn } from './columnTask';
import type { DuckDb } from './duckDb';
import { readCategories } from './readCategories';
import { type NumberMemory, readNumbers } from './readNumbers';
import { streamNumbers } from './streamNumbers';

/**
 * Reads the columns of a task, in memory that is good until the next one.
 *
 * @throws what DuckDB throws when one of them cannot be read
 */
export async function readColumns(
  duckDb: DuckDb,
  task: ColumnTask,
  memory: NumberMemory,
): Promise<ReadColumn[]> {
  if (task.kind === 'categorical') {
    return Promise.all(
      task.columns.map(each => readCategory(duckDb, task, each)),
    );
  }
  if (task.reference.by === 'bins') return countColumns(duckDb, task);
  memory.reuse();
  return readNumericColumns(duckDb, task, memory);
}

/**
 * Counts numbers as they come: the bins are known, so that no row is looked at
 * twice. Handing them to other threads would take longer.
 */
async function countColumns(
  duckDb: DuckDb,
  task: ColumnTask,
): Promise<ReadColumn[]> {
  const { slice } = task;
  const columns = task.columns.map(column => {
    const { feature, bins } = column;
    const sinks = bins && createNumberProfilers(bins, slice.windows.length);
    if (!sinks) throw new Error(`No bins of numbers are known of ${feature}`);
    return { column, feature, sinks };
  });
  await streamNumbers(duckDb, slice, columns);
  return columns.map(({ column, sinks }) => ({
    ...partOf(task, column),
    rows: { kind: 'counted', current: sinks },
  }));
}

async function readNumericColumns(
  duckDb: DuckDb,
  task: ColumnTask,
  memory: NumberMemory,
): Promise<ReadColumn[]> {
  const { columns, slice, reference } = task;
  const features = columns.map(({ feature }) => feature);
  const current = await readNumbers(duckDb, slice, features, memory);
  const other =
    reference.by === 'slice'
      ? await readNumbers(duckDb, reference.slice, features, memory)
      : undefined;
  return columns.map((column, at) => ({
    ...partOf(task, column),
    rows: { kind: 'numeric', current: current[at], other: other?.[at] },
  }));
}

async function readCategory(
  duckDb: DuckDb,
  task: ColumnTask,
  column: TaskColumn,
): Promise<ReadColumn> {
  const { slice, reference } = task;
  const current = await readCategories(duckDb, slice, column.feature);
  const other =
    reference.by === 'slice'
      ? await readCategories(duckDb, reference.slice, column.feature)
      : undefined;
  return {
    ...partOf(task, column),
    rows: { kind: 'categorical', current, other },
  };
}

function partOf(
  { slice, reference, measures }: ColumnTask,
  column: TaskColumn,
) {
  return {
    column,
    measures,
    windows: slice.windows,
    referenceWindows:
      reference.by === 'windows' ? reference.windows : undefined,
    blocks: reference.by === 'slice' ? reference.slice.windows : undefined,
  };
}
