import type { ColumnTask, ReadColumn, TaskColumn } from './columnTask';
import type { DuckDb } from './duckDb';
import { readCategories } from './readCategories';
import { type NumberMemory, readNumbers } from './readNumbers';

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
  memory.reuse();
  return task.kind === 'numeric'
    ? readNumericColumns(duckDb, task, memory)
    : Promise.all(task.columns.map(each => readCategory(duckDb, task, each)));
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
