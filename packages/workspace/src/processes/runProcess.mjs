import { killProcessGroups, startProcessGroup } from './processGroups.mjs';

const keptCharacters = 200_000;

/** A command that ended with a failure, with what it printed. */
export class ProcessFailure extends Error {
  /**
   * @param {string} command
   * @param {string} reason
   * @param {string} output
   */
  constructor(command, reason, output) {
    super(`${command} ${reason}`);
    this.name = 'ProcessFailure';
    this.output = output;
  }
}

/**
 * Runs a command to its end, quietly unless `echo` is set, and gives what it
 * printed. One that takes longer than `timeoutMs` is ended with all it started.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, echo?: boolean, timeoutMs?: number }} [options]
 * @returns {Promise<string>}
 * @throws {ProcessFailure}
 */
export function runProcess(
  command,
  args,
  { cwd, env, echo = false, timeoutMs } = {},
) {
  return new Promise((resolve, reject) => {
    const child = startProcessGroup(command, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const [stream, mirror] of /** @type {const} */ ([
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])) {
      stream?.setEncoding('utf8').on('data', text => {
        output = (output + text).slice(-keptCharacters);
        if (echo) {
          mirror.write(text);
        }
      });
    }
    let isTooSlow = false;
    const timer =
      timeoutMs &&
      setTimeout(() => {
        isTooSlow = true;
        // By force: what hangs may not hear anything else.
        if (child.pid !== undefined) killProcessGroups([child.pid]);
      }, timeoutMs);
    child.once('error', error => {
      clearTimeout(timer);
      reject(
        new ProcessFailure(command, `cannot run: ${error.message}`, output),
      );
    });
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      if (isTooSlow) {
        const limit = Number(timeoutMs) / 1000;
        reject(
          new ProcessFailure(
            command,
            `was ended, as it took longer than ${limit} s`,
            output,
          ),
        );
      } else if (code === 0) {
        resolve(output);
      } else {
        reject(
          new ProcessFailure(command, `ended with ${signal ?? code}`, output),
        );
      }
    });
  });
}
