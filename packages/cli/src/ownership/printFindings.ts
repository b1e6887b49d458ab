import { exitCodes, type ExitCode, type Terminal } from '../command';
import {
  githubLine,
  textLine,
  type LineFinding,
  type LintFormat,
} from './formatFindings';

/** More than a pipeline's log is good for. */
export const mostFindings = 1_000;

/** What a lint found, and how much it looked at. */
export interface LintResult {
  /** The name of the command: `raci lint`. */
  readonly command: string;
  /** More than the most are cut off, and it is said. */
  readonly found: readonly LineFinding[];
  /** Files in the order in which they were given. */
  readonly files: readonly string[];
  /** How many of what they hold: `{ entities: 3 }`, in words `['entity', 'entities']`. */
  readonly held: {
    readonly key: string;
    readonly count: number;
    readonly words: readonly [string, string];
  };
  readonly seconds: number;
}

/** Prints findings as somebody asked for them; the answer is no when one is an error. */
export function printFindings(
  { command, found, files, held, seconds }: LintResult,
  format: LintFormat,
  terminal: Terminal,
): ExitCode {
  // No warning takes the place of an error.
  const findings = [...found]
    .sort(bySeverity)
    .slice(0, mostFindings)
    .sort(byPlace(files));
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  if (format === 'json') {
    const total = {
      files: files.length,
      [held.key]: held.count,
      ...{ errors, warnings, seconds },
    };
    terminal.print(JSON.stringify({ findings, ...total }));
  } else {
    const workspace = terminal.env.GITHUB_WORKSPACE;
    for (const finding of findings) {
      terminal.print(
        format === 'github'
          ? githubLine(finding, { workspace, command })
          : textLine(finding),
      );
    }
    const what = [
      count(files.length, ['file', 'files']),
      count(held.count, held.words),
    ].join(', ');
    const wrong = [
      count(errors, ['error', 'errors']),
      count(warnings, ['warning', 'warnings']),
    ].join(', ');
    const more =
      found.length > mostFindings
        ? ` There are more: these are the first ${mostFindings}.`
        : '';
    terminal.complain(`${what}: ${wrong}.${more}`);
  }
  return errors > 0 ? exitCodes.no : exitCodes.yes;
}

function bySeverity(one: LineFinding, other: LineFinding): number {
  return Number(other.severity === 'error') - Number(one.severity === 'error');
}

/** As they were given, each from its top; what is of no file given comes first. */
function byPlace(files: readonly string[]) {
  const order = new Map(files.map((file, at) => [file, at]));
  return (one: LineFinding, other: LineFinding) =>
    (order.get(one.file) ?? -1) - (order.get(other.file) ?? -1) ||
    one.line - other.line;
}

function count(n: number, [one, many]: readonly [string, string]): string {
  return `${n} ${n === 1 ? one : many}`;
}
