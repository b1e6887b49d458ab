import { join } from 'node:path';
import { NoAnswerError } from '../command';
import type { ReferenceRows } from './columnTask';
import type { DuckDb } from './duckDb';
import { openTable, type Table } from './openTable';
import { dayOf, type Period } from './period';
import type { ProfileRequest } from './profileRequest';
import { sliceByRows, sliceByTime, type Slice } from './slice';

/** The rows of a file, cut into windows, and what they are compared with. */
export interface OpenedRows {
  readonly table: Table;
  readonly slice: Slice;
  readonly reference: ReferenceRows;
  readonly referenceTable?: Table;
}

/**
 * Opens the file that a request is about, and its reference.
 *
 * @param isKnown - the reference is known by its bins and has no rows
 * @param folder - takes what has to be copied
 * @throws NoAnswerError when nothing says of when rows are, or the reference
 * has none
 */
export async function openRows(
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
