import type { ChildProcess } from 'node:child_process';

/** Share of one processor below which a backend counts as at rest. */
const restingShare = 0.15;
const restingReports = 8;
const timeoutMs = 15 * 60_000;

/**
 * Waits until a backend reports that it has used next to no processor time
 * for some seconds: the catalog has processed and stitched what it was given.
 */
export function untilAtRest(
  child: ChildProcess,
  lastWords: () => string,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let before: { at: number; used: number } | undefined;
    let resting = 0;
    const onReport = ({ user, system }: NodeJS.CpuUsage) => {
      const now = { at: performance.now(), used: (user + system) / 1000 };
      const share = before
        ? (now.used - before.used) / (now.at - before.at)
        : 1;
      before = now;
      resting = share < restingShare ? resting + 1 : 0;
      if (resting >= restingReports) end(resolve);
    };
    const onExit = () =>
      end(() => reject(new Error(`The backend ended:\n${lastWords()}`)));
    const timer = setTimeout(
      () => end(() => reject(new Error('The backend never came to rest'))),
      timeoutMs,
    );
    child.on('message', onReport).once('exit', onExit);

    function end(then: () => void) {
      clearTimeout(timer);
      child.off('message', onReport).off('exit', onExit);
      then();
    }
  });
}
