import type { Knex } from 'knex';

// SQLite takes at most 500 rows of one insert, and 32,766 values.
const rowsAtOnce = 400;

/** Inserts any number of rows, as many at once as both engines take. */
export async function insertInChunks<Row extends object>(
  tx: Knex.Transaction,
  table: string,
  rows: readonly Row[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    await tx(table).insert(rows.slice(at, at + rowsAtOnce));
  }
}

/** Runs a statement for any number of ids, as many at once as both engines take. */
export async function eachChunk<T>(
  items: readonly T[],
  run: (chunk: T[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < items.length; at += rowsAtOnce) {
    await run(items.slice(at, at + rowsAtOnce));
  }
}
