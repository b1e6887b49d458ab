import type { DuckDBVector } from '@duckdb/node-api';
import type { DuckDb } from './duckDb';
import type { Slice } from './slice';
import { quoteName } from './sql';

/** The numbers of one column in one window, in any order. */
export interface WindowNumbers {
  readonly values: Float64Array;
  readonly nulls: number;
}

/** Memory for columns, which is taken anew for each portion of them. */
export interface NumberMemory {
  take(rows: number): Float64Array;
  /** What was taken so far is no longer needed. */
  reuse(): void;
}

/**
 * Memory that is kept: the first touch of new memory takes longer than all the
 * counting in it. Shared with other threads, if they are to read it.
 */
export function createNumberMemory(isShared: boolean): NumberMemory {
  const kept: Float64Array[] = [];
  let taken = 0;
  const create = (rows: number) =>
    isShared
      ? new Float64Array(
          new SharedArrayBuffer(rows * Float64Array.BYTES_PER_ELEMENT),
        )
      : new Float64Array(rows);
  return {
    take(rows) {
      if (!(kept[taken]?.length >= rows)) kept[taken] = create(rows);
      return kept[taken++].subarray(0, rows);
    },
    reuse() {
      taken = 0;
    },
  };
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
  memory: NumberMemory,
): Promise<WindowNumbers[][]> {
  const columns = features.map(() => {
    const column = memory.take(slice.rows);
    let begin = 0;
    return slice.windows.map(({ rows }): Filled => {
      const values = column.subarray(begin, (begin += rows));
      return { values, count: 0, nulls: 0 };
    });
  });
  // A null is −∞ on its way, so that values come without a mask.
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
        const doubles = doublesOf(chunk.getColumnVector(column));
        if (windows) spread(doubles, parts, windows);
        else append(doubles, parts[0]);
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
    parts.forEach(takeNullsOut);
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

/**
 * The doubles of a vector, nulls read as −∞. The package keeps them in memory
 * of its own: asking for each one takes four times as long.
 */
function doublesOf(vector: DuckDBVector): Float64Array {
  const items: unknown = Reflect.get(vector, 'items');
  return items instanceof Float64Array
    ? items
    : Float64Array.from(vector.toArray(), Number);
}

function append(doubles: Float64Array, part: Filled): void {
  part.values.set(doubles, part.count);
  part.count += doubles.length;
}

function spread(
  doubles: Float64Array,
  parts: readonly Filled[],
  windows: Int32Array,
): void {
  for (let row = 0; row < doubles.length; row++) {
    const part = parts[windows[row]];
    part.values[part.count++] = doubles[row];
  }
}

/** Takes what is null, or −∞, out of the values. */
function takeNullsOut(part: Filled): void {
  const { values } = part;
  const first = values.indexOf(Number.NEGATIVE_INFINITY);
  if (first < 0) return;
  let count = first;
  for (let row = first; row < values.length; row++) {
    const value = values[row];
    if (value !== Number.NEGATIVE_INFINITY) values[count++] = value;
  }
  part.nulls = values.length - count;
  part.count = count;
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
