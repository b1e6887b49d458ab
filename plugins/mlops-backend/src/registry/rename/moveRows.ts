import type { Knex } from 'knex';
import type { ServiceRows } from '../../database';

/** A service by the ref it had and the one it has. */
export interface Rename {
  readonly from: string;
  readonly to: string;
}

/** Of these refs, those under which anything is stored. */
export async function storedRefs(
  knex: Knex | Knex.Transaction,
  rows: readonly ServiceRows[],
  refs: readonly string[],
): Promise<ReadonlySet<string>> {
  const stored = new Set<string>();
  for (const { table, column, isBesideOthers } of rows) {
    const left = refs.filter(ref => !stored.has(ref));
    if (isBesideOthers || left.length === 0) continue;
    const found: { ref: string }[] = await knex(table)
      .whereIn(column, left)
      .distinct({ ref: column });
    for (const { ref } of found) stored.add(ref);
  }
  return stored;
}

/** Tables in which rows of both names cannot become rows of one. */
export async function mixedTables(
  tx: Knex.Transaction,
  rows: readonly ServiceRows[],
  { from, to }: Rename,
): Promise<string[]> {
  const mixed: string[] = [];
  for (const { table, column, isApart } of rows) {
    if (!isApart) continue;
    const found: unknown[] = await tx(table)
      .whereIn(column, [from, to])
      .distinct(column);
    if (found.length > 1) mixed.push(table);
  }
  return mixed;
}

/** Moves every row to the name of today, and answers how many of what. */
export async function moveRows(
  tx: Knex.Transaction,
  rows: readonly ServiceRows[],
  { from, to }: Rename,
): Promise<Record<string, number>> {
  const moved: Record<string, number> = {};
  for (const { table, column, counted, key } of rows) {
    if (key) await dropNewer(tx, { table, column, key }, { from, to });
    const count = await tx(table)
      .where(column, from)
      .update({ [column]: to });
    if (counted && count > 0) moved[counted] = count;
  }
  return moved;
}

/** Makes room where the former name has a row with the same key. */
async function dropNewer(
  tx: Knex.Transaction,
  {
    table,
    column,
    key,
  }: Required<Pick<ServiceRows, 'table' | 'column' | 'key'>>,
  { from, to }: Rename,
): Promise<void> {
  const older = tx({ former: table }).where(`former.${column}`, from);
  for (const each of key) {
    older.whereRaw('?? = ??', [`former.${each}`, `${table}.${each}`]);
  }
  await tx(table)
    .where(column, to)
    .whereExists(older.select(tx.raw('1')))
    .delete();
}
