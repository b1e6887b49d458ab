import {
  decodeLeaf,
  type JsonObject,
  type LedgerEntry,
} from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';

const head = 'ledger_head';
const entries = 'ledger_entries';
// SQLite takes 32,766 variables in a statement, 8 a row.
const rowsInStatement = 500;

/** An event as the ledger keeps it. */
export interface StoredEvent {
  readonly index: number;
  readonly stream: string;
  readonly streamVersion: number;
  readonly at: string;
  readonly type: string;
  /** The actor's id; `actorsOf` says whom it stands for. */
  readonly actor: string;
  readonly payload: JsonObject;
}

/** An entry with what it is found by. */
export interface EntryToInsert extends LedgerEntry {
  readonly index: number;
  readonly leafHash: Uint8Array;
  readonly stream: string;
  readonly streamVersion: number;
  readonly type: string;
  readonly at: string;
}

// PostgreSQL answers bigint as text.
interface EntryRow {
  index: number | string;
  leaf: string;
  payload: string;
  leaf_hash: string;
  stream: string;
  stream_version: number | string;
  type: string;
  at: string;
}

/**
 * Makes room for `count` entries of a stream and answers the index of the
 * first; undefined when the stream is not at the version expected, 0 for one
 * that is new. From here to the end of the transaction nobody else can append;
 * who has lost already does not take the head, and holds up nobody.
 */
export async function takeIndices(
  tx: Knex.Transaction,
  count: number,
  { stream, expectedVersion }: { stream: string; expectedVersion: number },
): Promise<number | undefined> {
  const [row] = await tx(head)
    .where({ id: 1 })
    .andWhereRaw(
      '(select coalesce(max(stream_version), 0) from ledger_entries where stream = ?) = ?',
      [stream, expectedVersion],
    )
    .update({ size: tx.raw('size + ?', [count]) })
    .returning('size');
  if (row) return Number(row.size) - count;
  await readHeadSize(tx);
  return undefined;
}

/** Inserts entries whose indices were taken. */
export async function insertEntries(
  tx: Knex.Transaction,
  inserted: readonly EntryToInsert[],
): Promise<void> {
  for (let at = 0; at < inserted.length; at += rowsInStatement) {
    await tx<EntryRow>(entries).insert(
      inserted.slice(at, at + rowsInStatement).map(entry => ({
        index: entry.index,
        leaf: entry.leaf,
        payload: entry.payload,
        leaf_hash: Buffer.from(entry.leafHash).toString('hex'),
        stream: entry.stream,
        stream_version: entry.streamVersion,
        type: entry.type,
        at: entry.at,
      })),
    );
  }
}

/** The events of one stream, in order; empty when there is no such stream. */
export async function readStream(
  knex: Knex | Knex.Transaction,
  stream: string,
): Promise<StoredEvent[]> {
  const rows = await knex<EntryRow>(entries)
    .where({ stream })
    .orderBy('stream_version')
    .select('leaf', 'payload');
  return rows.map(storedEvent);
}

function storedEvent({ leaf, payload }: LedgerEntry): StoredEvent {
  const {
    index,
    stream,
    streamVersion: version,
    at,
    type,
    actor,
  } = decodeLeaf(leaf);
  return {
    ...{ index, stream, streamVersion: version, at, type, actor },
    payload: JSON.parse(payload),
  };
}

/** How many entries the ledger has. */
export async function readHeadSize(
  knex: Knex | Knex.Transaction,
): Promise<number> {
  const row = await knex(head).where({ id: 1 }).first('size');
  if (!row) throw new Error('The ledger has lost its head row');
  return Number(row.size);
}

/**
 * The hashes of the leaves `[from, to)`.
 *
 * @throws Error when one is missing
 */
export async function readLeafHashes(
  knex: Knex | Knex.Transaction,
  from: number,
  to: number,
): Promise<Uint8Array[]> {
  const rows = await knex<EntryRow>(entries)
    .where('index', '>=', from)
    .andWhere('index', '<', to)
    .orderBy('index')
    .select('index', 'leaf_hash');
  return Array.from({ length: to - from }, (_, at) => {
    const row = rows[at];
    if (!row || Number(row.index) !== from + at) {
      throw new Error(
        `The ledger lacks entry ${from + at}, though it has had ${to}`,
      );
    }
    return Uint8Array.from(Buffer.from(row.leaf_hash, 'hex'));
  });
}

/** What to look for in the ledger. */
export interface EntryFilter {
  readonly stream?: string;
  readonly type?: string;
}

/** An entry as it is stored, with its place. */
export interface StoredEntry extends LedgerEntry {
  readonly index: number;
}

/** Which entries to read. */
export interface EntryRange {
  /** The index of the entry before the first wanted; absent for the very first. */
  readonly after?: number;
  readonly limit: number;
  /** Which come first. Default: the oldest. */
  readonly order?: 'oldest' | 'newest';
}

/** Entries behind `after` in their order, at most `limit`. */
export async function listEntries(
  knex: Knex | Knex.Transaction,
  filter: EntryFilter,
  { after, limit, order = 'oldest' }: EntryRange,
): Promise<StoredEntry[]> {
  const [behind, direction] =
    order === 'oldest' ? (['>', 'asc'] as const) : (['<', 'desc'] as const);
  const found = matching(knex, filter);
  if (after !== undefined) found.andWhere('index', behind, after);
  const rows: Pick<EntryRow, 'index' | 'leaf' | 'payload'>[] = await found
    .orderBy('index', direction)
    .limit(limit)
    .select('index', 'leaf', 'payload');
  return rows.map(row => ({ ...row, index: Number(row.index) }));
}

/** How many entries there are to look at. */
export async function countEntries(
  knex: Knex | Knex.Transaction,
  filter: EntryFilter,
): Promise<number> {
  // Counting rows means reading them; all of them are counted already.
  if (!filter.stream && !filter.type) return readHeadSize(knex);
  const [{ count }] = await matching(knex, filter).count({ count: '*' });
  return Number(count);
}

function matching(
  knex: Knex | Knex.Transaction,
  { stream, type }: EntryFilter,
): Knex.QueryBuilder<EntryRow> {
  return knex<EntryRow>(entries).where(query => {
    if (stream !== undefined) query.andWhere({ stream });
    if (type !== undefined) query.andWhere({ type });
  });
}
