import { ProcessFailure, runProcess } from '../processes/runProcess.mjs';
import { Refusal } from '../refusal.mjs';

/** @type {readonly { what: string, commands: readonly (string | undefined)[] }[]} */
const needed = [
  {
    what: 'a C++ compiler',
    commands: [process.env.CXX, 'c++', 'g++', 'clang++'],
  },
  { what: 'make', commands: ['make', 'gmake'] },
  { what: 'Python 3', commands: [process.env.PYTHON, 'python3', 'python'] },
];

/**
 * Names what native packages need and this machine lacks. The commands are
 * run, not only found: on macOS they exist before the tools are installed.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<string[]>}
 */
export async function missingBuildTools(env = process.env) {
  const missing = [];
  for (const { what, commands } of needed) {
    let runs = false;
    for (const command of commands) {
      runs ||= command !== undefined && (await canRun(command, env));
    }
    if (!runs) {
      missing.push(what);
    }
  }
  return missing;
}

/**
 * @param {NodeJS.ProcessEnv} [env]
 * @throws {Refusal} when native packages cannot be built
 */
export async function requireCompiler(env = process.env) {
  const missing = await missingBuildTools(env);
  if (missing.length > 0) {
    throw new Refusal(
      `The embedded database is built on this machine, and ${missing.join(
        ' and ',
      )} cannot be run here: install them with "${
        process.platform === 'darwin'
          ? 'xcode-select --install'
          : 'apt-get install build-essential python3'
      }" (or your system's way) and start again.`,
    );
  }
}

/**
 * @param {string} command
 * @param {NodeJS.ProcessEnv} env
 */
async function canRun(command, env) {
  try {
    await runProcess(command, ['--version'], { env });
    return true;
  } catch (error) {
    if (error instanceof ProcessFailure) {
      return false;
    }
    throw error;
  }
}
