import type { DuckDb } from './duckDb';
import type { Slice } from './slice';
import { streamNumbers } from './streamNumbers';

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

/**
 * The numbers of some columns: by column, then by window. NaN and infinities
 * are among them, nulls are counted.
 *
 * @throws Error when DuckDB gave another number of rows than it had counted
 */
export async function readNumbers(
  duckDb: DuckDb,
  slice: Slice,
  features: readonly string[],
  memory: NumberMemory,
): Promise<WindowNumbers[][]> {
  const columns = features.map(feature => {
    const column = memory.take(slice.rows);
    let begin = 0;
    const sinks = slice.windows.map(({ rows }) =>
      fill(column.subarray(begin, (begin += rows))),
    );
    return { feature, sinks };
  });
  await streamNumbers(duckDb, slice, columns);
  return columns.map(({ sinks }) => sinks.map(sink => sink.filled()));
}

/** Fills memory with the rows of a window. */
function fill(memory: Float64Array) {
  let count = 0;
  let nulls = 0;
  return {
    add(values: Float64Array) {
      memory.set(values, count);
      count += values.length;
    },
    addNulls(rows: number) {
      nulls += rows;
    },
    filled: (): WindowNumbers => ({ values: memory.subarray(0, count), nulls }),
  };
}
