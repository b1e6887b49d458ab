import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { ColumnTask, ProfiledColumn } from './columnTask';
import { openDuckDb } from './duckDb';
import { profileColumns } from './profileColumns';
import { createNumberMemory } from './readColumns';

const work = 'profile columns';

/** What a thread is told at its start. */
export const columnThreadData = { work };

/** What a thread answers to a task. */
export type ColumnAnswer =
  | { readonly profiled: ProfiledColumn[] }
  | { readonly failed: string };

/** Whether this thread was started to profile columns. */
export function isColumnThread(): boolean {
  return !isMainThread && workerData?.work === work;
}

/** Profiles what it is sent until its port is closed. */
export async function runColumnThread(): Promise<void> {
  const duckDb = await openDuckDb(1);
  const memory = createNumberMemory();
  parentPort?.on('message', (task: ColumnTask) => {
    profileColumns(duckDb, task, memory).then(
      profiled => parentPort?.postMessage({ profiled }),
      error => parentPort?.postMessage({ failed: String(error?.stack) }),
    );
  });
}
