import { Worker } from 'node:worker_threads';
import { type ColumnAnswer, columnThreadData } from './columnThread';
import type { ColumnTask, ProfiledColumn } from './columnTask';
import type { DuckDb } from './duckDb';
import { profileColumns } from './profileColumns';

/** Threads that profile columns, this one among them. */
export interface ColumnThreads {
  /** Runs the tasks, the first ones first, wherever a thread is free. */
  run(
    duckDb: DuckDb,
    tasks: readonly ColumnTask[],
  ): Promise<readonly ProfiledColumn[]>;
  stop(): Promise<void>;
}

/**
 * Starts as many threads as asked for, less this one, which works as well.
 * They load while this one finds out what there is to do.
 *
 * @param script - what a thread runs; without it there is this thread only
 */
export function startColumnThreads(
  count: number,
  script: URL | undefined,
): ColumnThreads {
  const workers = Array.from(
    { length: script ? count - 1 : 0 },
    () => new Worker(script ?? '', { workerData: columnThreadData }),
  );
  // What a thread fails with before it is asked anything is told when it is.
  const failures = new Map<Worker, Error>();
  for (const worker of workers) {
    worker.on('error', error => failures.set(worker, error));
  }
  return {
    async run(duckDb, tasks) {
      const waiting = [...tasks];
      const profiled: ProfiledColumn[] = [];
      const workOff = async (
        work: (task: ColumnTask) => Promise<ProfiledColumn[]>,
      ) => {
        for (let task = waiting.shift(); task; task = waiting.shift()) {
          profiled.push(...(await work(task)));
        }
      };
      await Promise.all([
        workOff(task => profileColumns(duckDb, task)),
        ...workers.map(worker =>
          workOff(async task => {
            const failure = failures.get(worker);
            if (failure) throw failure;
            return ask(worker, task);
          }),
        ),
      ]);
      return profiled;
    },
    async stop() {
      await Promise.all(workers.map(worker => worker.terminate()));
    },
  };
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
