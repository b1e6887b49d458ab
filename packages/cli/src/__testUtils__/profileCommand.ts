import { profilePushSchema } from '@pitwall/plugin-mlops-common';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runPitwall } from '../runPitwall';

/** A folder of files to profile, and the command run from its sources. */
export function profileCommand() {
  const folder = mkdtempSync(join(tmpdir(), 'pitwall-profile-test-'));

  function file(name: string, content: string): string {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  }

  async function run(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
    let out = '';
    let err = '';
    const code = await runPitwall(['profile', ...args], {
      stdin: process.stdin,
      env,
      print: line => (out += `${line}\n`),
      complain: line => (err += `${line}\n`),
    });
    return { code, out, err };
  }

  return {
    folder,
    file,
    json: (name: string, rows: readonly object[]) =>
      file(name, rows.map(row => JSON.stringify(row)).join('\n')),
    run,
    /** What the command would push. */
    async bodyOf(args: readonly string[]) {
      const out = join(folder, 'body.json');
      const { code, err } = await run([
        ...[...args, '--out', out],
        ...['--service', 'component:default/arrival-delay'],
        ...['--environment', 'production'],
      ]);
      if (code !== 0) throw new Error(err);
      return profilePushSchema.parse(JSON.parse(readFileSync(out, 'utf8')));
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** When rows without a time are of, and those of their reference. */
export const untimed = [
  ...['--window', '2026-01-05..2026-01-12'],
  ...['--reference-window', '2025-01-06..2025-03-03'],
];
