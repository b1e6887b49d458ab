import { Worker } from 'node:worker_threads';
import { type ColumnAnswer, columnThreadData } from './columnThread';
import type { ColumnTask, ProfiledColumn } from './columnTask';
import type { DuckDb } from './duckDb';
import { profileColumns } from './profileColumns';
import { createNumberMemory } from './readColumns';

/**
 * Runs the tasks on as many threads as asked for, this one among them. One
 * that fails to start fails the run.
 *
 * @param script - what a thread runs; without it there is this thread only
 */
export async function runColumnTasks(
  duckDb: DuckDb,
  tasks: readonly ColumnTask[],
  count: number,
  script: URL | undefined,
): Promise<ProfiledColumn[]> {
  const waiting = [...tasks];
  const profiled: ProfiledColumn[] = [];
  const workOff = async (
    work: (task: ColumnTask) => Promise<ProfiledColumn[]>,
  ) => {
    for (let task = waiting.shift(); task; task = waiting.shift()) {
      profiled.push(...(await work(task)));
    }
  };
  const workers = Array.from(
    { length: script ? Math.min(count, tasks.length) - 1 : 0 },
    () => new Worker(script ?? '', { workerData: columnThreadData }),
  );
  try {
    await Promise.all([
      // Twice: while one task computes, DuckDB reads for the other.
      ...[createNumberMemory(), createNumberMemory()].map(memory =>
        workOff(task => profileColumns(duckDb, task, memory)),
      ),
      ...workers.map(worker => workOff(task => ask(worker, task))),
    ]);
  } finally {
    await Promise.all(workers.map(worker => worker.terminate()));
  }
  return profiled;
}

function ask(worker: Worker, task: ColumnTask): Promise<ProfiledColumn[]> {
  return new Promise((resolve, reject) => {
    const onMessage = (answer: ColumnAnswer) => {
      worker.off('error', onError).off('exit', onExit);
      if ('profiled' in answer) resolve(answer.profiled);
      else reject(new Error(answer.failed));
    };
    const onError = (error: Error) => reject(error);
    const onExit = () => reject(new Error('A thread ended by itself'));
    worker
      .once('message', onMessage)
      .once('error', onError)
      .once('exit', onExit)
      .postMessage(task);
  });
}
