import { lintEntityFiles } from '@pitwall/plugin-mlops-common';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import type { Command, ExitCode, Terminal } from '../command';
import { withUsage } from '../withUsage';
import type { LineFinding } from './formatFindings';
import { formatIn, pathsIn } from './lintArguments';
import { mostFindings, printFindings } from './printFindings';
import {
  readCatalogFiles,
  unreadable,
  type CatalogFile,
} from './readCatalogFile';
import { readConfigFiles } from './readConfigFiles';
import { withLines } from './withLines';

const usage =
  'pitwall raci lint <files…> [--config <file>] [--format text|github|json]';

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
  const files = await readCatalogFiles(paths, terminal);
  const found = [
    ...config.findings,
    ...files.flatMap(unreadable),
    ...lintFiles(files, config),
  ];
  const entities = files
    .flatMap(({ documents }) => documents)
    .filter(held => held !== undefined).length;
  return printFindings(
    {
      command: 'raci lint',
      ...{ found, files: paths },
      held: {
        ...{ key: 'entities', count: entities },
        words: ['entity', 'entities'],
      },
      seconds: (performance.now() - begun) / 1000,
    },
    format,
    terminal,
  );
}

function lintFiles(
  files: readonly CatalogFile[],
  config: Awaited<ReturnType<typeof readConfigFiles>>,
): LineFinding[] {
  const found = lintEntityFiles(
    files.map(({ path: file, documents }) => ({ file, documents })),
    {
      organisation: config.organisation,
      serviceTypes: config.serviceTypes,
      // One more says that there are more.
      most: mostFindings + 1,
    },
  );
  return withLines(found, files);
}

function readArguments(args: readonly string[], env: Terminal['env']) {
  return withUsage(usage, () => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        config: { type: 'string', multiple: true, default: [] },
        format: { type: 'string' },
      },
    });
    return {
      paths: pathsIn(positionals),
      configs: values.config,
      format: formatIn(values.format, env),
    };
  });
}
