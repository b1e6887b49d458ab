import { spawn } from 'node:child_process';

/** What git answered. */
export interface GitAnswer {
  readonly code: number | null;
  readonly output: Buffer;
  readonly complaint: string;
}

/** More than this of one answer is not for a page or an API. */
const largestBytes = 32 * 1024 * 1024;

/** The environment of every git here: nothing of the person who runs it. */
export function gitEnvironment(): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    HOME: '/nonexistent',
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
  };
}

/**
 * Runs git to its end and gives what it said, failure or not.
 *
 * @throws when it cannot run at all, or says more than an answer should hold
 */
export function runGit(
  args: readonly string[],
  given: { readonly input?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<GitAnswer> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', args, {
      env: { ...gitEnvironment(), ...given.env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    // Git may end without reading what it is given.
    child.stdin.on('error', () => undefined).end(given.input ?? '');
    const chunks: Buffer[] = [];
    let bytes = 0;
    let complaint = '';
    child.stdout.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > largestBytes) {
        child.kill();
        reject(
          new Error(`git ${args[0]} says more than ${largestBytes} bytes`),
        );
      } else {
        chunks.push(chunk);
      }
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint = (complaint + text).slice(-2000);
    });
    child.once('error', reject);
    child.once('close', code =>
      resolve({ code, output: Buffer.concat(chunks), complaint }),
    );
  });
}

/** Whether git is here, with the part that serves repositories over HTTP. */
export async function isGitHere(): Promise<boolean> {
  try {
    // Without its environment it says how it wants to be called, and ends.
    const { complaint, output } = await runGit(['http-backend']);
    return !/is not a git command/.test(`${complaint}${output}`);
  } catch {
    return false;
  }
}
