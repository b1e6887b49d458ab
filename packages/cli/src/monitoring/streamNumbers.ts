import type { DuckDBVector } from '@duckdb/node-api';
import type { DuckDb } from './duckDb';
import type { Slice } from './slice';
import { quoteName } from './sql';

/** Takes the rows of one column in one window, portion by portion. */
export interface NumberSink {
  /** Rows that hold a number, NaN and infinities among them; not to be kept. */
  add(values: Float64Array): void;
  /** Rows that hold nothing. */
  addNulls(rows: number): void;
}

/** A column, and what takes its rows: by window. */
export interface StreamedColumn {
  readonly feature: string;
  readonly sinks: readonly NumberSink[];
}

/**
 * Reads some columns together, as numbers and in any order.
 *
 * @throws Error when DuckDB gave another number of rows than it had counted
 */
export async function streamNumbers(
  duckDb: DuckDb,
  slice: Slice,
  columns: readonly StreamedColumn[],
): Promise<void> {
  const casts = columns.map(
    ({ feature }) => `CAST(${quoteName(feature)} AS DOUBLE)`,
  );
  const selected = slice.window ? [...casts, slice.window] : casts;
  const connection = await duckDb.connect();
  try {
    const stream = await connection.stream(
      `SELECT ${selected.join(', ')} FROM ${slice.relation}`,
    );
    let read = 0;
    let together = new Float64Array(0);
    // DuckDB reads on while this thread works off what it gave.
    let next = stream.fetchChunk();
    for (;;) {
      const chunk = await next;
      const rows = chunk?.rowCount ?? 0;
      if (!chunk || rows === 0) break;
      next = stream.fetchChunk();
      const groups = slice.window
        ? groupsOf(chunk.getColumnVector(columns.length), rows)
        : [{ window: 0, rows: allRows(rows) }];
      if (together.length < rows) together = new Float64Array(rows);
      columns.forEach(({ sinks }, column) => {
        const numbers = numbersOf(chunk.getColumnVector(column));
        pour(numbers, groups, sinks, together);
      });
      read += rows;
    }
    if (read !== slice.rows) {
      throw new Error(`DuckDB gave ${read} of ${slice.rows} rows`);
    }
  } finally {
    connection.closeSync();
  }
}

/** Rows of a chunk that fall into one window. */
interface RowGroup {
  readonly window: number;
  readonly rows: readonly number[];
}

function groupsOf(vector: DuckDBVector, rows: number): RowGroup[] {
  const items: unknown = Reflect.get(vector, 'items');
  const windowOf = (row: number) =>
    items instanceof Int32Array ? items[row] : Number(vector.getItem(row));
  const groups = new Map<number, number[]>();
  for (let row = 0; row < rows; row++) {
    const window = windowOf(row);
    const group = groups.get(window);
    if (group) group.push(row);
    else groups.set(window, [row]);
  }
  return [...groups].map(([window, each]) => ({ window, rows: each }));
}

const ascending: number[] = [];

function allRows(rows: number): readonly number[] {
  while (ascending.length < rows) ascending.push(ascending.length);
  return ascending.length === rows ? ascending : ascending.slice(0, rows);
}

/** The numbers of a chunk's column. */
interface ChunkNumbers {
  readonly values: Float64Array;
  /** A bit for each row, set where there is a value; absent when all are. */
  readonly present?: Uint8Array;
}

/**
 * The package keeps both in memory of its own: asking for each row takes four
 * times as long.
 */
function numbersOf(vector: DuckDBVector): ChunkNumbers {
  const values: unknown = Reflect.get(vector, 'items');
  const validity = Object(Reflect.get(vector, 'validity'));
  const bits: unknown = Reflect.get(validity, 'data');
  if (values instanceof Float64Array) {
    if (bits === null) return { values };
    if (bits instanceof BigUint64Array) {
      const { buffer, byteOffset, byteLength } = bits;
      return {
        values,
        present: new Uint8Array(buffer, byteOffset, byteLength),
      };
    }
  }
  const rows = vector.toArray();
  const present = new Uint8Array(Math.ceil(rows.length / 8));
  rows.forEach((value, row) => {
    if (value !== null) present[row >> 3] |= 1 << (row & 7);
  });
  return { values: Float64Array.from(rows, Number), present };
}

/** Gives each sink its rows, put together in memory that is used again. */
function pour(
  { values, present }: ChunkNumbers,
  groups: readonly RowGroup[],
  sinks: readonly NumberSink[],
  together: Float64Array,
): void {
  if (!present && groups.length === 1) {
    sinks[groups[0].window].add(values);
    return;
  }
  for (const { window, rows } of groups) {
    let count = 0;
    for (const row of rows) {
      if (!present || (present[row >> 3] >> (row & 7)) & 1) {
        together[count++] = values[row];
      }
    }
    sinks[window].add(together.subarray(0, count));
    sinks[window].addNulls(rows.length - count);
  }
}
