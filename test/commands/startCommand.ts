import { spawn } from 'node:child_process';
import path from 'node:path';

const command = path.resolve(
  __dirname,
  '../../packages/workspace/bin/start.mjs',
);

/** `npm start` as a user runs it, in a data folder and on a port of its own. */
export interface StartCommand {
  readonly pid: number;
  /** Resolves with everything printed when the portal is open. */
  readonly opened: Promise<string>;
  /** Resolves when the command is over. */
  readonly ended: Promise<{ code: number | null; output: string }>;
  signal(name: NodeJS.Signals): void;
}

export function startCommand(
  port: number,
  dataFolder: string,
  forgePort: number,
): StartCommand {
  const child = spawn(process.execPath, [command], {
    env: {
      ...process.env,
      // Vitest's own would make the backend believe that it is tested.
      NODE_ENV: undefined,
      VITEST: undefined,
      PITWALL_PORT: String(port),
      PITWALL_DATA: dataFolder,
      PITWALL_FORGE_PORT: String(forgePort),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { pid } = child;
  if (pid === undefined) {
    throw new Error('The command did not start');
  }
  let output = '';
  let open: (words: string) => void;
  let fail: (error: Error) => void;
  const opened = new Promise<string>((resolve, reject) => {
    open = resolve;
    fail = reject;
  });
  // Who waits only for the end must not see a rejection nobody handles.
  opened.catch(() => undefined);
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', text => {
      output += text;
      if (/The portal is open at .+\n/.test(output)) {
        open(output);
      }
    });
  }
  const ended = new Promise<{ code: number | null; output: string }>(
    resolve => {
      child.once('close', code => {
        fail(new Error(`It ended with ${code}: ${output}`));
        resolve({ code, output });
      });
    },
  );
  return { pid, opened, ended, signal: name => child.kill(name) };
}
