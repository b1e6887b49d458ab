import { seconds } from '../console/createStages.mjs';
import { ProcessFailure } from '../processes/runProcess.mjs';
import { Refusal } from '../refusal.mjs';
import { shortenFindings } from './shortenFindings.mjs';

/**
 * Runs the checks, some at a time, and prints a line for each when it is
 * done; one that failed also prints what it found and what to do.
 *
 * @param {readonly import('./listChecks.mjs').Check[]} checks
 * @param {{ atOnce: number, say: (line: string) => void }} options
 * @returns {Promise<{ passed: number, failed: number, failures: readonly import('../tests/readVitest.mjs').Failure[] }>}
 */
export async function runChecks(checks, { atOnce, say }) {
  /** @type {Map<string, string | undefined>} findings by title, once it ended */
  const outcomes = new Map();
  const waiting = [...checks];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      outcomes.set(next.title, await runOne(next, say));
    }
  };

  await Promise.all(Array.from({ length: atOnce }, work));
  const failures = [...outcomes].flatMap(([name, message]) =>
    message === undefined ? [] : [{ name, message }],
  );
  const failed = failures.length;
  return { passed: checks.length - failed, failed, failures };
}

/**
 * @param {import('./listChecks.mjs').Check} check
 * @param {(line: string) => void} say
 * @returns {Promise<string | undefined>} what it found, if anything
 */
async function runOne({ title, remedy, run }, say) {
  const startedAt = performance.now();
  const took = () => seconds(performance.now() - startedAt);
  try {
    await run();
    say(`passed  ${title} (${took()})`);
    return undefined;
  } catch (error) {
    const found =
      error instanceof ProcessFailure || error instanceof Refusal
        ? `${'output' in error ? error.output : error.message}`.trim()
        : String(error instanceof Error ? error.stack : error);
    say(`FAILED  ${title} (${took()})\n${shortenFindings(found)}\n${remedy}\n`);
    return found;
  }
}
