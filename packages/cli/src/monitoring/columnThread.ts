import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { ProfiledColumn, ReadColumn } from './columnTask';
import { profileColumn } from './profileColumn';

const work = 'profile columns';

/** What a thread is told at its start. */
export const columnThreadData = { work };

/** What a thread is asked, and the question's number. */
export interface ColumnQuestion {
  readonly number: number;
  readonly read: ReadColumn;
}

/** What a thread answers. */
export interface ColumnAnswer {
  readonly number: number;
  readonly profiled: ProfiledColumn;
}

/** Whether this thread was started to profile columns. */
export function isColumnThread(): boolean {
  return !isMainThread && workerData?.work === work;
}

/** Profiles what it is sent until it is ended. */
export function runColumnThread(): void {
  parentPort?.on('message', ({ number, read }: ColumnQuestion) => {
    const answer: ColumnAnswer = { number, profiled: profileColumn(read) };
    parentPort?.postMessage(answer);
  });
}
