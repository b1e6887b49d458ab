import { spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * Groups that were started and whose leader has not ended.
 *
 * @type {Map<number, Promise<unknown>>} end of the leader, by group
 */
const groups = new Map();

/**
 * Starts a command as the leader of a process group of its own, so that
 * everything it starts can be ended with it. A terminal's Ctrl-C does not
 * reach it: `endProcessGroups` does.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function startProcessGroup(command, args, options) {
  const child = spawn(command, args, { ...options, detached: true });
  const { pid } = child;
  if (pid !== undefined) {
    const ended = new Promise(resolve => {
      child.once('exit', () => {
        // What the leader left running ends with it.
        signalGroup(pid, 'SIGTERM');
        groups.delete(pid);
        resolve(undefined);
      });
    });
    groups.set(pid, ended);
  }
  return child;
}

/**
 * Ends everything that was started: politely first, by force after the grace
 * period.
 *
 * @param {number} [graceMs]
 */
export async function endProcessGroups(graceMs = 8000) {
  const begun = [...groups];
  const pids = begun.map(([pid]) => pid);
  pids.forEach(pid => signalGroup(pid, 'SIGTERM'));
  await within(graceMs, Promise.all(begun.map(([, ended]) => ended)));
  // A dead process still counts as one of its group until somebody reaps it,
  // so the rest of a group gets a moment and not the whole grace.
  for (let i = 0; i < 20 && pids.some(pid => signalGroup(pid, 0)); i += 1) {
    await delay(50);
  }
  killProcessGroups(pids);
}

/** Ends everything at once; for an exit that cannot wait. */
export function killProcessGroups(pids = [...groups.keys()]) {
  pids.forEach(pid => signalGroup(pid, 'SIGKILL'));
}

/**
 * @param {number} milliseconds
 * @param {Promise<unknown>} work
 */
async function within(milliseconds, work) {
  const controller = new AbortController();
  await Promise.race([
    work,
    delay(milliseconds, undefined, { signal: controller.signal }).catch(
      () => undefined,
    ),
  ]);
  controller.abort();
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals | 0} signal
 */
function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
    return true;
  } catch {
    // Nobody of the group is left.
    return false;
  }
}
