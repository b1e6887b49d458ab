import { tilePath, type Tile } from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';

const tree = 'ledger_tree';
const tiles = 'ledger_tiles';
const heads = 'ledger_heads';
const hashLength = 32;

/** A tile as it is stored: as wide as the tree has become. */
interface TileRow {
  level: number;
  index: number | string;
  hashes: Buffer;
}

interface HeadRow {
  size: number | string;
  key_id: string;
  note: string;
}

/** A head that a key signed. */
export interface SignedHead {
  readonly size: number;
  readonly note: string;
}

/** How many entries the tree is derived for. */
export async function treeSize(knex: Knex | Knex.Transaction): Promise<number> {
  const row = await knex(tree).where({ id: 1 }).first('size');
  if (!row) throw new Error('The ledger has lost its row of the tree');
  return Number(row.size);
}

/** The same, and lets nobody else grow the tree until the transaction ends. */
export async function lockTree(tx: Knex.Transaction): Promise<number> {
  const [row] = await tx(tree)
    .where({ id: 1 })
    .update({ size: tx.ref('size') })
    .returning('size');
  if (!row) throw new Error('The ledger has lost its row of the tree');
  return Number(row.size);
}

/** Says how many entries the stored tiles are for. */
export async function saveTreeSize(
  tx: Knex.Transaction,
  size: number,
): Promise<void> {
  await tx(tree).where({ id: 1 }).update({ size });
}

/**
 * The hashes of tiles, in order, each cut to the width asked for: the tile may
 * have grown since.
 *
 * @throws Error when a tile is not stored
 */
export async function readTiles(
  knex: Knex | Knex.Transaction,
  wanted: readonly Tile[],
): Promise<Uint8Array[]> {
  if (wanted.length === 0) return [];
  const rows: TileRow[] = await knex<TileRow>(tiles).where(anyOf => {
    for (const { level, index } of wanted) anyOf.orWhere({ level, index });
  });
  const stored = new Map(
    rows.map(({ level, index, hashes }) => [
      `${level}/${Number(index)}`,
      hashes,
    ]),
  );
  return wanted.map(tile => {
    const hashes = stored.get(`${tile.level}/${tile.index}`);
    const length = tile.width * hashLength;
    if (!hashes || hashes.length < length) {
      throw new Error(`The tree of the ledger lacks ${tilePath(tile)}`);
    }
    return Uint8Array.from(hashes.subarray(0, length));
  });
}

/** Writes a tile, new or grown. */
export async function saveTile(
  tx: Knex.Transaction,
  { level, index }: Tile,
  hashes: Uint8Array,
): Promise<void> {
  await tx<TileRow>(tiles)
    .insert({ level, index, hashes: Buffer.from(hashes) })
    .onConflict(['level', 'index'])
    .merge();
}

/** Whether a key has signed the tree of this size. */
export async function hasHead(
  tx: Knex.Transaction,
  keyId: string,
  size: number,
): Promise<boolean> {
  const row = await tx<HeadRow>(heads)
    .where({ size, key_id: keyId })
    .first('size');
  return row !== undefined;
}

/** Keeps a signed head. */
export async function saveHead(
  tx: Knex.Transaction,
  keyId: string,
  { size, note }: SignedHead,
): Promise<void> {
  await tx<HeadRow>(heads).insert({ size, key_id: keyId, note });
}

/** The newest head a key signed; undefined before the first. */
export async function newestHead(
  knex: Knex | Knex.Transaction,
  keyId: string,
): Promise<SignedHead | undefined> {
  const row = await knex<HeadRow>(heads)
    .where({ key_id: keyId })
    .orderBy('size', 'desc')
    .first('size', 'note');
  return row && { size: Number(row.size), note: row.note };
}
