import { writeFileSync } from 'node:fs';
import {
  exitCodes,
  NoAnswerError,
  type Command,
  type ExitCode,
  type Terminal,
} from '../command';
import { profileFile, type ProfiledFile } from './profileFile';
import { readProfileRequest, usage } from './profileRequest';
import { pushBody } from './pushBody';
import { pushProfiles, type Pushed } from './pushProfiles';
import { pushLines, remarks, reportLines } from './report';

/** `pitwall profile` */
export const profile: Command = {
  name: 'profile',
  summary: 'Profile data by windows against a reference, and push it',
  help: `${usage}

Rows
  <file>                  Parquet, CSV or JSON; read by DuckDB, and its rows
                          never leave this machine
  --time <column>         when each row happened (UTC)
  --every <length>        windows of a week (from Monday), day or month, or
                          none: one window; week by default
  --window <period>       only rows of 2026-01-05..2026-03-02, the last day
                          not included; without --time, when the rows are of
  --where <sql>           only rows for which this holds
  --derive "name=<sql>"   a column computed from others; may be given more
                          than once
  --features a,b          these columns; all by default
  --classified a,b        of these columns no category, no extreme and no
                          cell of fewer than 10 rows is told

Reference
  --reference <file>      rows to compare with, or the profiles of an earlier
                          --out; then nothing is scored from raw rows
  --reference <period>    whole windows of the same file; each of them is
                          compared with the others
  --reference-window <period>  of when its rows are, when they do not say
  --blocks <n>            in how many blocks of rows it is cut then; 8
  --reference-id <id>     its name; by default one made from its content
  --against training|serving   what the reference is: what the model learned
                          from (default for a file) or an earlier time of
                          serving (default for a period)
  --measures a,b | none   scores from raw rows; by default psi/evidently,
                          jensen-shannon/evidently, kolmogorov-smirnov/scipy,
                          wasserstein/evidently and missing-share/plain

Answer
  --out <file>            what a push would send, as JSON
  --push                  send it to the portal, with
  --portal <url>            its address
  --service <ref>           component:default/arrival-delay
  --environment <name>      production
  --version <id>            the version that served these rows
  --variant <name>, --segment <name>, --role input|prediction|label
  --token-env <name>        variable with the pipeline's token; PITWALL_TOKEN
  --json                  the answer as one line of JSON
  --strict                a column that cannot be profiled is a no
  --threads <n>           one for each core by default

A column that cannot be profiled never keeps the others from it: it is named
on the standard error, and in the answer with --json.

Exit codes: 0 profiled (and pushed), 1 no column could be profiled, or the
portal refused some, or with --strict any column failed, 2 no answer (wrong
arguments, a file that cannot be read, a portal that did not take it all).`,
  run,
};

async function run(
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const request = readProfileRequest(args);
  const profiled = await profileFile(request, terminal.script);
  for (const remark of remarks(profiled)) terminal.complain(remark);
  const failed = profiled.columns.filter(({ problem }) => problem);
  const isNothing = failed.length === profiled.columns.length;
  if (request.out !== undefined) write(request.out, request.subject, profiled);
  const pushed =
    request.push && !isNothing
      ? await pushProfiles(request, profiled, terminal.env)
      : undefined;
  if (request.json) {
    terminal.print(JSON.stringify(answer(profiled, pushed)));
  } else {
    const lines = [
      ...reportLines(profiled),
      ...(pushed ? pushLines(pushed, request.push?.portal ?? '') : []),
    ];
    lines.forEach(line => terminal.print(line));
  }
  const isRefused = pushed !== undefined && pushed.refused.length > 0;
  const isStrictNo = request.isStrict && failed.length > 0;
  return isNothing || isRefused || isStrictNo ? exitCodes.no : exitCodes.yes;
}

function write(
  path: string,
  subject: Parameters<typeof pushBody>[0],
  profiled: ProfiledFile,
) {
  try {
    const body = pushBody(subject, profiled, profiled.columns);
    writeFileSync(path, `${JSON.stringify(body)}\n`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    throw new NoAnswerError(`Cannot write ${path}: ${reason}.`);
  }
}

function answer(profiled: ProfiledFile, pushed?: Pushed) {
  const { referenceId, rows, untimed, windows, columns, seconds } = profiled;
  return {
    referenceId,
    rows,
    untimed,
    windows,
    features: columns.map(({ feature, kind, problem, profiles, scores }) => ({
      feature,
      kind,
      ...(problem === undefined
        ? { profiles: profiles.length, scores: scores.length }
        : { problem }),
    })),
    seconds,
    ...(pushed && { pushed }),
  };
}
