import {
  killProcessGroups,
  endProcessGroups,
} from './processes/processGroups.mjs';
import { ProcessFailure } from './processes/runProcess.mjs';
import { Refusal } from './refusal.mjs';

/** @type {Readonly<Record<string, number>>} */
const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/**
 * Runs a command's main function: its answer is the exit code, a refusal is
 * printed as its sentence, and whatever it started ends with it, also on
 * Ctrl-C.
 *
 * @param {() => Promise<number | void>} main
 */
export async function runCommandLine(main) {
  process.once('exit', () => killProcessGroups());
  for (const [signal, code] of Object.entries(exitCodes)) {
    let asked = false;
    process.on(signal, async () => {
      if (!asked) {
        asked = true;
        await endProcessGroups();
      }
      process.exit(code);
    });
  }
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    process.exitCode = 1;
    process.stderr.write(`\n${wordsFor(error)}\n`);
  } finally {
    await endProcessGroups();
  }
}

/** @param {unknown} error */
function wordsFor(error) {
  if (error instanceof Refusal) {
    return error.message;
  }
  if (error instanceof ProcessFailure) {
    return `${error.output}\n${error.message}`;
  }
  return error instanceof Error ? error.stack ?? error.message : String(error);
}
