import { NoAnswerError } from '../command';
import type { DuckDb } from './duckDb';
import { sentence, type Table } from './openTable';
import { dayOf, instantOf, type Period } from './period';
import { quoteName } from './sql';
import { type Every, wholeDays, windowSql, windowsOf } from './windows';

/** One window `[from, to)` and how many rows lie in it. */
export interface SliceWindow {
  readonly from: string;
  readonly to: string;
  readonly rows: number;
}

/** Rows that are read, and into which windows they fall. */
export interface Slice {
  readonly relation: string;
  /** The number of a row's window; absent when there is one window. */
  readonly window?: string;
  readonly windows: readonly SliceWindow[];
  readonly rows: number;
  /** Rows without a time, which are left out. */
  readonly untimed: number;
}

/**
 * A table in windows by a column of times, those outside of `within` left out.
 *
 * @throws NoAnswerError when it has no such column, no row, or absurdly many windows
 */
export async function sliceByTime(
  duckDb: DuckDb,
  table: Table,
  column: string,
  every: Every,
  within?: Period,
): Promise<Slice> {
  const time = `CAST(${quoteName(column)} AS TIMESTAMP)`;
  const type = table.types.get(column);
  if (type === undefined) {
    throw new NoAnswerError(
      `${table.path} has no column "${column}" to take the time from; it has ${[
        ...table.types.keys(),
      ].join(', ')}.`,
    );
  }
  if (!/^(TIMESTAMP|DATE|VARCHAR)/.test(type)) {
    throw new NoAnswerError(
      `The column "${column}" of ${table.path} holds no times: it is of the type ${type}.`,
    );
  }
  const timed = `(SELECT * FROM ${table.relation} WHERE ${
    within
      ? `${time} >= ${timestamp(within.from)} AND ${time} < ${timestamp(
          within.to,
        )}`
      : `${quoteName(column)} IS NOT NULL`
  })`;
  const [extent] = await duckDb
    .rows(
      `SELECT epoch_ms(min(${time}))::DOUBLE AS "first", epoch_ms(max(${time}))::DOUBLE AS "last",
        (SELECT count(*) FILTER (WHERE ${quoteName(
          column,
        )} IS NULL)::DOUBLE FROM ${table.relation}) AS untimed
      FROM ${timed}`,
    )
    .catch(error => {
      throw new NoAnswerError(
        `The times in column "${column}" of ${
          table.path
        } cannot be read: ${sentence(error)}`,
      );
    });
  const { first, last, untimed } = extent;
  if (typeof first !== 'number' || typeof last !== 'number') {
    throw new NoAnswerError(
      within
        ? `${table.path} has no row from ${dayOf(within.from)} to ${dayOf(
            within.to,
          )}.`
        : `${table.path} has no row to profile.`,
    );
  }
  const windows = windowsOf(
    within ?? wholeDays({ from: first, to: last + 1 }),
    every,
  );
  const counted = {
    relation: timed,
    window: windowSql(time, windows, every),
  };
  return {
    ...counted,
    ...(await countRows(duckDb, counted, windows)),
    untimed: Number(untimed),
  };
}

/**
 * A table that says nothing of time, as one window or as several blocks of
 * consecutive rows that share a period evenly.
 *
 * @throws NoAnswerError when it has fewer rows than blocks
 */
export async function sliceByRows(
  duckDb: DuckDb,
  table: Table,
  { from, to }: Period,
  blocks: number,
): Promise<Slice> {
  const [{ rows }] = await duckDb.rows(
    `SELECT count(*)::DOUBLE AS "rows" FROM ${table.relation}`,
  );
  if (Number(rows) < blocks) {
    throw new NoAnswerError(
      Number(rows) === 0
        ? `${table.path} has no row to profile.`
        : `${table.path} has ${rows} rows, too few for ${blocks} blocks: choose fewer with --blocks.`,
    );
  }
  const at = (block: number) =>
    Math.round(from + ((to - from) * block) / blocks);
  const windows = Array.from({ length: blocks }, (_, block) => ({
    from: at(block),
    to: at(block + 1),
  }));
  const counted =
    blocks === 1
      ? { relation: table.relation }
      : {
          relation: `(SELECT *, row_number() OVER () AS "pitwall row" FROM ${table.relation})`,
          window: `CAST(("pitwall row" - 1) * ${blocks} // ${rows} AS INTEGER)`,
        };
  return {
    ...counted,
    ...(await countRows(duckDb, counted, windows)),
    untimed: 0,
  };
}

async function countRows(
  duckDb: DuckDb,
  { relation, window }: Pick<Slice, 'relation' | 'window'>,
  windows: readonly Period[],
): Promise<Pick<Slice, 'windows' | 'rows'>> {
  const counts = await duckDb.rows(
    `SELECT ${
      window ?? '0'
    } AS "window", count(*)::DOUBLE AS "rows" FROM ${relation} GROUP BY ALL`,
  );
  const rowsOf = new Map(
    counts.map(({ window: at, rows }) => [Number(at), Number(rows)]),
  );
  const counted = windows.map(({ from, to }, at) => ({
    from: instantOf(from),
    to: instantOf(to),
    rows: rowsOf.get(at) ?? 0,
  }));
  return {
    windows: counted,
    rows: counted.reduce((sum, { rows }) => sum + rows, 0),
  };
}

function timestamp(milliseconds: number): string {
  return `epoch_ms(${milliseconds})`;
}
