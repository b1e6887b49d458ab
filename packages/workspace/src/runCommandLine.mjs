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
  let isInterrupted = false;
  process.once('exit', () => killProcessGroups());
  for (const [signal, code] of Object.entries(exitCodes)) {
    process.on(signal, async () => {
      // Who asks twice does not want to wait.
      if (!isInterrupted) {
        isInterrupted = true;
        process.exitCode = code;
        await endProcessGroups();
      }
      process.exit(code);
    });
  }
  try {
    const code = (await main()) ?? 0;
    process.exitCode = isInterrupted ? process.exitCode : code;
  } catch (error) {
    // What fails because it was told to end is no news.
    if (!isInterrupted) {
      process.exitCode = 1;
      process.stderr.write(`\n${wordsFor(error)}\n`);
    }
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
