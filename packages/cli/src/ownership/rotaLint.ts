import {
  instantAsWrittenSchema,
  lintRotaFiles,
} from '@pitwall/plugin-mlops-common';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import {
  NoAnswerError,
  type Command,
  type ExitCode,
  type Terminal,
} from '../command';
import { withUsage } from '../withUsage';
import { formatIn, pathsIn } from './lintArguments';
import { printFindings } from './printFindings';
import { readCatalogFiles, unreadable } from './readCatalogFile';
import { withLines } from './withLines';

const usage =
  'pitwall rota lint <files…> [--at <instant>] [--format text|github|json]';

/** `pitwall rota lint` */
export const rotaLint: Command = {
  name: 'rota lint',
  summary: 'Check files of rotas before they are merged',
  help: `${usage}

  <files…>          files of rotas in YAML (docs/on-call.md says what they hold);
                    - for the standard input. Catalog files with users may be
                    given, too: then members are compared with them
  --at <instant>    look at them as of another moment than now, such as
                    2026-03-29T02:30:00+01:00
  --format <how>    text, one line a finding; github, annotations of GitHub
                    Actions (the default where GITHUB_ACTIONS is true); json

Errors keep the portal from starting, or can never do what they say: a field
that is none, an unknown zone, a layer whose turns never meet its hours. Warnings
are what somebody may want to mend: hours of the next four weeks in which nobody
has duty, layers that others cover, members whom no file holds or whose
engagement ends before their shift, overrides and holidays that are over.

Exit codes: 0 no error (there may be warnings), 1 errors, 2 no answer (wrong
arguments, a file that cannot be read, or none that holds rotas).`,
  run,
};

async function run(
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const { paths, now, format } = readArguments(args, terminal.env);
  const begun = performance.now();
  const files = await readCatalogFiles(paths, terminal);
  const mistakes = files.flatMap(unreadable);
  const { rotas, findings } = lintRotaFiles(
    files.map(({ path: file, documents }) => ({ file, documents })),
    { now },
  );
  if (rotas === undefined && mistakes.length === 0) {
    throw new NoAnswerError(
      'None of these files holds rotas: a file of rotas has the key rotas, and no kind.',
    );
  }
  return printFindings(
    {
      command: 'rota lint',
      found: [...mistakes, ...withLines(findings, files)],
      files: paths,
      held: { key: 'rotas', count: rotas ?? 0, words: ['rota', 'rotas'] },
      seconds: (performance.now() - begun) / 1000,
    },
    format,
    terminal,
  );
}

function readArguments(args: readonly string[], env: Terminal['env']) {
  return withUsage(usage, () => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { at: { type: 'string' }, format: { type: 'string' } },
    });
    return {
      paths: pathsIn(positionals),
      now: instantIn(values.at),
      format: formatIn(values.format, env),
    };
  });
}

function instantIn(written: string | undefined): string {
  if (written === undefined) return new Date().toISOString();
  const read = instantAsWrittenSchema.safeParse(written);
  if (read.success) return read.data;
  throw new Error(
    `--at is not an instant such as 2026-03-29T02:30:00+01:00: ${written}`,
  );
}
