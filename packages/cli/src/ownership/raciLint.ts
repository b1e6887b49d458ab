import { lintEntityFiles } from '@pitwall/plugin-mlops-common';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import {
  exitCodes,
  NoAnswerError,
  type Command,
  type ExitCode,
  type Terminal,
} from '../command';
import {
  githubLine,
  lintFormats,
  textLine,
  type LineFinding,
  type LintFormat,
} from './formatFindings';
import { readCatalogFile, type CatalogFile } from './readCatalogFile';
import { readConfigFiles } from './readConfigFiles';

const usage =
  'pitwall raci lint <files…> [--config <file>] [--format text|github|json]';

/** More than a pipeline's log is good for. */
const mostFindings = 1_000;

/** `pitwall raci lint` */
export const raciLint: Command = {
  name: 'raci lint',
  summary: 'Check roles and RACI of catalog files before they are merged',
  help: `${usage}

  <files…>          catalog files in YAML, each with any number of entities; -
                    for the standard input
  --config <file>   the portal's app-config.yaml, for mlops.preset, mlops.raci,
                    mlops.activities and mlops.serviceTypes; given more than
                    once, later files are laid over earlier ones
  --format <how>    text, one line a mistake; github, annotations of GitHub
                    Actions (the default where GITHUB_ACTIONS is true); json

Entities are checked together: what a service inherits from its use case and
its domains, by the rules of the portal. What depends on an entity that no file
holds is a warning.

Exit codes: 0 no error (there may be warnings), 1 errors, 2 no answer (wrong
arguments, or a file that cannot be read).`,
  run,
};

async function run(
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const { paths, configs, format } = readArguments(args, terminal.env);
  const begun = performance.now();
  const config = await readConfigFiles(configs, terminal);
  const files: CatalogFile[] = [];
  for (const each of paths) files.push(await readCatalogFile(each, terminal));
  const found = [
    ...config.findings,
    ...files.flatMap(unreadable),
    ...lintFiles(files, config),
  ];
  const findings = found.slice(0, mostFindings).sort(byPlace(files));
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const total = {
    files: files.length,
    entities: files
      .flatMap(({ documents }) => documents)
      .filter(held => held !== undefined).length,
    errors,
    warnings: findings.length - errors,
  };
  if (format === 'json') {
    const seconds = (performance.now() - begun) / 1000;
    terminal.print(JSON.stringify({ findings, ...total, seconds }));
  } else {
    const workspace = terminal.env.GITHUB_WORKSPACE;
    for (const finding of findings) {
      terminal.print(
        format === 'github'
          ? githubLine(finding, workspace)
          : textLine(finding),
      );
    }
    terminal.complain(summary(total, found.length > mostFindings));
  }
  return errors > 0 ? exitCodes.no : exitCodes.yes;
}

function lintFiles(
  files: readonly CatalogFile[],
  config: Awaited<ReturnType<typeof readConfigFiles>>,
): LineFinding[] {
  const byPath = new Map(files.map(file => [file.path, file]));
  const found = lintEntityFiles(
    files.map(({ path: file, documents }) => ({ file, documents })),
    {
      organisation: config.organisation,
      serviceTypes: config.serviceTypes,
      // One more says that there are more.
      most: mostFindings + 1,
    },
  );
  return found.map(({ document, path: field, ...finding }) => ({
    ...finding,
    path: field,
    line: byPath.get(finding.file)?.lineOf(document, field) ?? 1,
  }));
}

function unreadable({ path: file, mistakes }: CatalogFile): LineFinding[] {
  return mistakes.map(({ line, sentence }) => ({
    ...{ file, line, severity: 'error', code: 'file-unreadable', path: '' },
    sentence: `${file} ${sentence}`,
  }));
}

/** As they were given, each from its top; the configuration first. */
function byPlace(files: readonly CatalogFile[]) {
  const order = new Map(files.map(({ path: file }, at) => [file, at]));
  return (one: LineFinding, other: LineFinding) =>
    (order.get(one.file) ?? -1) - (order.get(other.file) ?? -1) ||
    one.line - other.line;
}

function summary(
  total: { files: number; entities: number; errors: number; warnings: number },
  areMore: boolean,
): string {
  const { files, entities, errors, warnings } = total;
  return `${count(files, 'file')}, ${count(
    entities,
    'entity',
    'entities',
  )}: ${count(errors, 'error')}, ${count(warnings, 'warning')}.${
    areMore ? ` There are more: these are the first ${mostFindings}.` : ''
  }`;
}

function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

function readArguments(args: readonly string[], env: Terminal['env']) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        config: { type: 'string', multiple: true, default: [] },
        format: { type: 'string' },
      },
    });
    if (positionals.length === 0) throw new Error('Which files?');
    return {
      // A file that two globs name is one file.
      paths: [
        ...new Map(
          positionals.map(each => [
            each === '-' ? each : path.resolve(each),
            each,
          ]),
        ).values(),
      ],
      configs: values.config,
      format: readFormat(values.format, env),
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : `${error}`;
    throw new NoAnswerError(`${message}\n\n${usage}`);
  }
}

function readFormat(
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
