import { execFileSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '../../..');

/**
 * Runs a command as a reader of the README would, in the folder of the
 * repository and against the portal of this run.
 *
 * @returns what it printed
 */
export function runCommand(
  command: string,
  variables: Readonly<Record<string, string>> = {},
): string {
  const here = command.replaceAll(
    'http://localhost:7007',
    String(process.env.PITWALL_PORTAL_URL),
  );
  return execFileSync('sh', ['-c', here], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      TOKEN: process.env.PITWALL_PORTAL_TOKEN,
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}
