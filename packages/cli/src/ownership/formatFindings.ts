import path from 'node:path';

/** A mistake, with the file and the line to mend. */
export interface LineFinding {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly severity: 'error' | 'warning';
  /** Of the rule that is broken. */
  readonly code?: string;
  /** The field, as the author would look for it; empty for all of the file. */
  readonly path: string;
  readonly sentence: string;
}

/** How findings can be printed. */
export const lintFormats = ['text', 'github', 'json'] as const;

/** How findings are printed. */
export type LintFormat = (typeof lintFormats)[number];

/** `file:line: severity: sentence`, as compilers say it. */
export function textLine({ file, line, severity, sentence }: LineFinding) {
  return `${file}:${line}: ${severity}: ${oneLine(sentence)}`;
}

/**
 * A finding as a workflow command of GitHub Actions, which shows it at its line
 * in the pull request.
 *
 * @param from - `workspace`: the root of the repository, if GitHub told it: it
 * knows files by where they are below it; `command`: which one found it
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function githubLine(
  { file, line, severity, code, sentence }: LineFinding,
  from: { readonly workspace: string | undefined; readonly command: string },
): string {
  const properties = [
    `file=${property(belowWorkspace(file, from.workspace))}`,
    `line=${line}`,
    `title=${property(code ?? from.command)}`,
  ];
  return `::${severity} ${properties.join(',')}::${message(sentence)}`;
}

function belowWorkspace(file: string, workspace: string | undefined): string {
  const below = workspace && path.relative(workspace, path.resolve(file));
  const isBelow =
    below && !below.startsWith('..') && !path.isAbsolute(below) ? below : file;
  return isBelow.split(path.sep).join('/');
}

function message(text: string): string {
  return text
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A');
}

function property(text: string): string {
  return message(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** A file can make a sentence quote what would move the cursor or begin a line. */
function oneLine(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');
}
