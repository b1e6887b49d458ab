import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Profile, RawScore } from '@pitwall/plugin-mlops-common';
import { NoAnswerError } from '../command';
import { planColumns } from './planColumns';
import {
  noReferenceId,
  type ProfiledColumn,
  type ReferenceRows,
} from './columnTask';
import { type DuckDb, openDuckDb } from './duckDb';
import { openTable, type Table } from './openTable';
import { dayOf, isPeriod, type Period } from './period';
import { readProfiledReference } from './profiledReference';
import type { ProfileRequest } from './profileRequest';
import { runColumnTasks } from './runColumnTasks';
import { startColumnThreads } from './startColumnThreads';
import { type Slice, sliceByRows, sliceByTime } from './slice';

/** A file, profiled: everything a push or a reader wants to know. */
export interface ProfiledFile {
  readonly referenceId: string;
  readonly against: 'training' | 'serving';
  /** The reference was profiled in this run, and is to be pushed with it. */
  readonly isNewReference: boolean;
  readonly rows: number;
  readonly untimed: number;
  readonly windows: Slice['windows'];
  readonly columns: readonly ProfiledColumn[];
  /** What it took once DuckDB was open. */
  readonly seconds: number;
}

/**
 * Profiles a file against its reference, one thread a core.
 *
 * @param script - of a thread; without it all runs in this one
 * @throws NoAnswerError when there is nothing to profile, or to profile it with
 */
export async function profileFile(
  request: ProfileRequest,
  script?: URL,
): Promise<ProfiledFile> {
  const known =
    typeof request.reference === 'string'
      ? readProfiledReference(request.reference)
      : undefined;
  // They load while DuckDB does. Under known bins rows are counted as they
  // come, and there is nothing left for them to do.
  const threads = startColumnThreads(known ? 0 : countThreads(request), script);
  const folder = mkdtempSync(join(tmpdir(), 'pitwall-profile-'));
  let duckDb: DuckDb | undefined;
  try {
    duckDb = await openDuckDb();
    const startedAt = performance.now();
    const { slice, reference, table, referenceTable } = await openRows(
      duckDb,
      request,
      known !== undefined,
      folder,
    );
    const { tasks, unprofiled } = planColumns({
      request,
      table,
      referenceTable,
      known,
      slice,
      reference,
    });
    const profiled = [
      ...(await runColumnTasks(duckDb, tasks, threads)),
      ...unprofiled,
    ];
    const order = [...table.types.keys()];
    const columns = profiled.sort(
      (a, b) => order.indexOf(a.feature) - order.indexOf(b.feature),
    );
    const referenceId =
      known?.referenceId ?? request.referenceId ?? idOfReference(columns);
    return {
      referenceId,
      against: request.against ?? (isFile(request) ? 'training' : 'serving'),
      isNewReference: known === undefined,
      rows: slice.rows,
      untimed: slice.untimed,
      windows: slice.windows,
      columns: columns.map(column => withReferenceId(column, referenceId)),
      seconds: (performance.now() - startedAt) / 1000,
    };
  } finally {
    await threads.stop();
    duckDb?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Smaller files are profiled before a thread has started. */
const worthThreads = 8 * 1024 * 1024;

/**
 * How many threads profile what this one reads. Counting keeps them as busy as
 * reading keeps this one; scoring takes them far longer.
 */
function countThreads({
  file,
  reference,
  threads,
  measures,
}: ProfileRequest): number {
  if (threads !== undefined) return threads - 1;
  const files = typeof reference === 'string' ? [file, reference] : [file];
  const sizes = files.map(
    path => statSync(path, { throwIfNoEntry: false })?.size ?? 0,
  );
  if (Math.max(...sizes) < worthThreads) return 0;
  const cores = availableParallelism();
  return measures.length > 0 ? cores : Math.max(1, cores - 1);
}

interface OpenedRows {
  readonly table: Table;
  readonly slice: Slice;
  readonly reference: ReferenceRows;
  readonly referenceTable?: Table;
}

async function openRows(
  duckDb: DuckDb,
  request: ProfileRequest,
  isKnown: boolean,
  folder: string,
): Promise<OpenedRows> {
  const open = (path: string, copy: string) =>
    openTable(duckDb, path, { ...request, copy: join(folder, copy) });
  const { file, reference } = request;
  const table = await open(file, 'rows.parquet');
  const slice = await sliceOf(duckDb, table, request, request.window);
  if (isKnown) return { table, slice, reference: { by: 'bins' } };
  if (typeof reference !== 'string') {
    return {
      table,
      slice,
      reference: await periodOfSlice(duckDb, table, slice, request, reference),
    };
  }
  const referenceTable = await open(reference, 'reference.parquet');
  return {
    table,
    slice,
    referenceTable,
    reference: {
      by: 'slice',
      slice: await sliceOfReference(duckDb, referenceTable, request),
    },
  };
}

function sliceOf(
  duckDb: DuckDb,
  table: Table,
  { time, every, window }: ProfileRequest,
  within?: Period,
): Promise<Slice> {
  if (time !== undefined) {
    return sliceByTime(duckDb, table, time, every, within);
  }
  if (!window) throw new NoAnswerError('Of when are the rows?');
  return sliceByRows(duckDb, table, window, 1);
}

/** The windows of the profiled rows that make up a reference period. */
async function periodOfSlice(
  duckDb: DuckDb,
  table: Table,
  slice: Slice,
  request: ProfileRequest,
  period: Period,
): Promise<ReferenceRows> {
  if (request.every === 'none') {
    const rows = await sliceOf(duckDb, table, request, period);
    return { by: 'slice', slice: rows };
  }
  const inside = slice.windows.flatMap(({ from, to, rows }, at) =>
    Date.parse(from) >= period.from && Date.parse(to) <= period.to && rows > 0
      ? [{ at, from, to }]
      : [],
  );
  const [first] = inside;
  if (!first) {
    throw new NoAnswerError(
      `The reference from ${dayOf(period.from)} to ${dayOf(
        period.to,
      )} holds no whole ${request.every} with rows; the rows are from ${dayOf(
        slice.windows[0].from,
      )} to ${dayOf(slice.windows[slice.windows.length - 1].to)}.`,
    );
  }
  return { by: 'windows', windows: inside.map(({ at }) => at) };
}

async function sliceOfReference(
  duckDb: DuckDb,
  table: Table,
  { time, every, referenceWindow, blocks }: ProfileRequest,
): Promise<Slice> {
  if (time !== undefined && table.types.has(time)) {
    return sliceByTime(duckDb, table, time, every, referenceWindow);
  }
  if (!referenceWindow) {
    throw new NoAnswerError(
      `Of when are the rows of the reference ${
        table.path
      }? Say it with --reference-window 2025-01-06..2025-03-03${
        time === undefined ? '' : `: it has no column "${time}"`
      }.`,
    );
  }
  return sliceByRows(duckDb, table, referenceWindow, blocks);
}

function isFile({ reference }: ProfileRequest): boolean {
  return typeof reference === 'string' && !isPeriod(reference);
}

/** The same for the same reference, so that pushing it again changes nothing. */
function idOfReference(columns: readonly ProfiledColumn[]): string {
  const hash = createHash('sha256');
  for (const { reference } of columns) hash.update(JSON.stringify(reference));
  return `reference-${hash.digest('hex').slice(0, 16)}`;
}

function withReferenceId(
  column: ProfiledColumn,
  referenceId: string,
): ProfiledColumn {
  const named = <T extends Profile | RawScore>(each: T): T =>
    each.referenceId === noReferenceId ? { ...each, referenceId } : each;
  return {
    ...column,
    reference: column.reference.map(named),
    referenceScores: column.referenceScores.map(named),
    profiles: column.profiles.map(named),
    scores: column.scores.map(named),
  };
}
