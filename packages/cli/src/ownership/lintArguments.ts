import path from 'node:path';
import type { Terminal } from '../command';
import { lintFormats, type LintFormat } from './formatFindings';

/**
 * The files that a command names; one that two globs name is one file.
 *
 * @throws Error when there is none
 */
export function pathsIn(positionals: readonly string[]): string[] {
  if (positionals.length === 0) throw new Error('Which files?');
  return [
    ...new Map(
      positionals.map(each => [each === '-' ? each : path.resolve(each), each]),
    ).values(),
  ];
}

/**
 * How findings are printed: as asked for, or as GitHub reads them where it runs
 * the command.
 *
 * @throws Error for a format that there is not
 */
export function formatIn(
  written: string | undefined,
  env: Terminal['env'],
): LintFormat {
  if (written === undefined) {
    return env.GITHUB_ACTIONS === 'true' ? 'github' : 'text';
  }
  const known = lintFormats.find(format => format === written);
  if (!known) {
    throw new Error(
      `There is no format ${written}: choose from ${lintFormats.join(', ')}.`,
    );
  }
  return known;
}
