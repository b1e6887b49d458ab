import type { DuckDBVector } from '@duckdb/node-api';
import {
  type CategoricalSample,
  countedCategories,
} from '@pitwall/plugin-mlops-common';
import type { DuckDb } from './duckDb';
import type { Slice } from './slice';
import { quoteName } from './sql';

/** The numbers of one column in one window, in any order. */
export interface WindowNumbers {
  readonly values: Float64Array;
  readonly nulls: number;
}

interface Filled {
  readonly values: Float64Array;
  /** How many of them are there yet. */
  count: number;
  /** Rows that are null, or −∞. */
  nulls: number;
}

/**
 * The numbers of some columns: by column, then by window. NaN and infinities
 * are among them (−∞ as +∞: both only count as infinite), nulls are counted.
 *
 * @throws Error when DuckDB gave another number of rows than it had counted
 */
export async function readNumbers(
  duckDb: DuckDb,
  slice: Slice,
  features: readonly string[],
): Promise<WindowNumbers[][]> {
  const columns = features.map(() =>
    slice.windows.map(
      ({ rows }): Filled => ({
        values: new Float64Array(rows),
        count: 0,
        nulls: 0,
      }),
    ),
  );
  // A null is −∞ on its way: asking for each value whether it is one takes ten
  // times as long.
  const numbers = features.map(
    feature => `coalesce(CAST(${quoteName(feature)} AS DOUBLE), '-Infinity')`,
  );
  const selected = slice.window ? [...numbers, slice.window] : numbers;
  const connection = await duckDb.connect();
  try {
    const stream = await connection.stream(
      `SELECT ${selected.join(', ')} FROM ${slice.relation}`,
    );
    let read = 0;
    // DuckDB reads on while this thread works off what it gave.
    let next = stream.fetchChunk();
    for (;;) {
      const chunk = await next;
      const rows = chunk?.rowCount ?? 0;
      if (!chunk || rows === 0) break;
      next = stream.fetchChunk();
      const windows = slice.window
        ? windowsOf(chunk.getColumnVector(features.length), rows)
        : undefined;
      columns.forEach((parts, column) => {
        const vector = chunk.getColumnVector(column);
        if (windows) spread(vector, rows, parts, windows);
        else append(vector, rows, parts[0]);
      });
      read += rows;
    }
    if (read !== slice.rows) {
      throw new Error(`DuckDB gave ${read} of ${slice.rows} rows`);
    }
  } finally {
    connection.closeSync();
  }
  for (const [column, parts] of columns.entries()) {
    if (parts.some(({ nulls }) => nulls > 0)) {
      await restoreInfinities(duckDb, slice, features[column], parts);
    }
  }
  return columns.map(parts =>
    parts.map(({ values, count, nulls }) => ({
      values: values.subarray(0, count),
      nulls,
    })),
  );
}

function windowsOf(vector: DuckDBVector, rows: number): Int32Array {
  const windows = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    windows[row] = Number(vector.getItem(row));
  }
  return windows;
}

function append(vector: DuckDBVector, rows: number, part: Filled): void {
  const { values } = part;
  let { count } = part;
  for (let row = 0; row < rows; row++) {
    const value = vector.getItem(row);
    if (typeof value !== 'number') throw new Error('DuckDB gave no number');
    values[count] = value;
    // Written over by the next one.
    count += value === Number.NEGATIVE_INFINITY ? 0 : 1;
  }
  part.nulls += rows - (count - part.count);
  part.count = count;
}

function spread(
  vector: DuckDBVector,
  rows: number,
  parts: readonly Filled[],
  windows: Int32Array,
): void {
  for (let row = 0; row < rows; row++) {
    const part = parts[windows[row]];
    const value = vector.getItem(row);
    if (typeof value !== 'number') throw new Error('DuckDB gave no number');
    if (value === Number.NEGATIVE_INFINITY) part.nulls++;
    else part.values[part.count++] = value;
  }
}

/** Tells −∞ from null, which look the same until here. */
async function restoreInfinities(
  duckDb: DuckDb,
  slice: Slice,
  feature: string,
  parts: readonly Filled[],
): Promise<void> {
  const counts = await duckDb.rows(
    `SELECT ${slice.window ?? '0'} AS "window", count(*)::DOUBLE AS "rows"
    FROM ${slice.relation}
    WHERE CAST(${quoteName(feature)} AS DOUBLE) = '-Infinity' GROUP BY ALL`,
  );
  for (const { window, rows } of counts) {
    const part = parts[Number(window)];
    const infinite = Number(rows);
    part.values.fill(
      Number.POSITIVE_INFINITY,
      part.count,
      part.count + infinite,
    );
    part.count += infinite;
    part.nulls -= infinite;
  }
}

/** The categories of one column, counted: by window. */
export async function readCategories(
  duckDb: DuckDb,
  slice: Slice,
  feature: string,
): Promise<CategoricalSample[]> {
  const connection = await duckDb.connect();
  try {
    const reader = await connection.runAndReadAll(
      `SELECT ${slice.window ?? '0::INTEGER'}, CAST(${quoteName(
        feature,
      )} AS VARCHAR), count(*)::DOUBLE FROM ${slice.relation} GROUP BY ALL`,
    );
    const counts = slice.windows.map((): [string | null, number][] => []);
    for (const [window, category, rows] of reader.getRowsJS()) {
      counts[Number(window)].push([
        category === null ? null : String(category),
        Number(rows),
      ]);
    }
    return counts.map(entries => countedCategories(entries));
  } finally {
    connection.closeSync();
  }
}
