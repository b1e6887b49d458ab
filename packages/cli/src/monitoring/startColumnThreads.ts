import { Worker } from 'node:worker_threads';
import {
  type ColumnAnswer,
  type ColumnQuestion,
  columnThreadData,
} from './columnThread';
import type { ProfiledColumn, ReadColumn } from './columnTask';
import { profileColumn } from './profileColumn';

/** Threads that profile columns. */
export interface ColumnThreads {
  /** Whether numbers are to be in memory that threads share. */
  readonly isShared: boolean;
  /** Profiles on the thread that has the least to do. */
  profile(read: ReadColumn): Promise<ProfiledColumn>;
  stop(): Promise<void>;
}

interface Waiting {
  resolve(profiled: ProfiledColumn): void;
  reject(error: Error): void;
}

/**
 * Starts threads, which load while there is nothing to profile yet. Without
 * any, or a script for them, this thread profiles.
 *
 * @param script - what a thread runs
 */
export function startColumnThreads(
  count: number,
  script: URL | undefined,
): ColumnThreads {
  if (count === 0 || !script) {
    return {
      isShared: false,
      profile: async read => profileColumn(read),
      stop: async () => undefined,
    };
  }
  const threads = Array.from({ length: count }, () => startThread(script));
  return {
    isShared: true,
    async profile(read) {
      // What is counted already takes less than a thread to ask.
      if (read.rows.kind !== 'numeric') return profileColumn(read);
      const [least] = [...threads].sort(
        (a, b) => a.waiting.size - b.waiting.size,
      );
      return least.ask(read);
    },
    async stop() {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

function startThread(script: URL) {
  const worker = new Worker(script, { workerData: columnThreadData });
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let failure: Error | undefined;
  const fail = (error: Error) => {
    failure ??= error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('message', ({ number, profiled }: ColumnAnswer) => {
    waiting.get(number)?.resolve(profiled);
    waiting.delete(number);
  });
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('A thread ended by itself')));
  return {
    worker,
    waiting,
    ask: (read: ReadColumn) =>
      new Promise<ProfiledColumn>((resolve, reject) => {
        if (failure) {
          reject(failure);
          return;
        }
        asked += 1;
        waiting.set(asked, { resolve, reject });
        const question: ColumnQuestion = { number: asked, read };
        worker.postMessage(question);
      }),
  };
}
