import {
  type ColumnTask,
  type ProfiledColumn,
  type ReadColumn,
  unprofiled,
} from './columnTask';
import { duckDbReason, type DuckDb } from './duckDb';
import { readColumns } from './readColumns';
import { createNumberMemory } from './readNumbers';
import type { ColumnThreads } from './startColumnThreads';

/** How many tasks are under way at once: one is read while one is profiled. */
const lanes = 2;

/**
 * Reads the columns of all tasks and has them profiled. One that cannot be
 * read never fails the others.
 */
export async function runColumnTasks(
  duckDb: DuckDb,
  tasks: readonly ColumnTask[],
  threads: ColumnThreads,
): Promise<ProfiledColumn[]> {
  const waiting = [...tasks];
  const profiled: ProfiledColumn[] = [];
  const workOff = async () => {
    const memory = createNumberMemory(threads.isShared);
    for (let task = waiting.shift(); task; task = waiting.shift()) {
      let read: ReadColumn[] = [];
      try {
        read = await readColumns(duckDb, task, memory);
      } catch (error) {
        const { kind, columns } = task;
        if (columns.length > 1) {
          waiting.unshift(...alone(task));
        } else {
          const [{ feature }] = columns;
          profiled.push(unprofiled(feature, kind, duckDbReason(error)));
        }
      }
      profiled.push(...(await Promise.all(read.map(threads.profile))));
    }
  };
  await Promise.all(Array.from({ length: lanes }, workOff));
  return profiled;
}

/** The columns of a task by themselves, to tell which of them is the bad one. */
function alone(task: ColumnTask): ColumnTask[] {
  return task.columns.map(column => ({ ...task, columns: [column] }));
}
