import { NoAnswerError } from '../command';
import { type DataFile, dataFile } from './dataFile';
import { duckDbReason, type DuckDb } from './duckDb';
import { quoteName, quoteText } from './sql';

/** The rows of a file, with what was derived and without what was left out. */
export interface Table {
  readonly path: string;
  /** What stands behind FROM. */
  readonly relation: string;
  /** DuckDB's type of each column. */
  readonly types: ReadonlyMap<string, string>;
}

/** A column computed from others, as SQL. */
export interface DerivedColumn {
  readonly name: string;
  readonly sql: string;
}

/** What is done to the rows of a file first. */
export interface TableOptions {
  readonly derived: readonly DerivedColumn[];
  readonly where?: string;
  /** Where a copy may be written to; each call takes a name of its own. */
  readonly copy: string;
}

/**
 * Opens a file of rows. What is not kept by columns is copied into Parquet
 * first: columns are read one by one, by several threads.
 *
 * @throws NoAnswerError when it cannot be read, or SQL of the caller is wrong
 */
export async function openTable(
  duckDb: DuckDb,
  path: string,
  options: TableOptions,
): Promise<Table> {
  const file = dataFile(path);
  let relation = file.scan;
  let types = await describe(duckDb, relation, error =>
    unreadable(file, error),
  );
  const mixed = [...types].filter(([, type]) => type === 'JSON');
  if (mixed.length > 0) {
    // Of several types, or always null: text, without the quotes of JSON.
    const texts = mixed.map(
      ([name]) => `${quoteName(name)} ->> '$' AS ${quoteName(name)}`,
    );
    relation = `(SELECT * REPLACE (${texts.join(', ')}) FROM ${relation})`;
    types = new Map([
      ...types,
      ...mixed.map(([name]) => [name, 'VARCHAR'] as const),
    ]);
  }
  for (const { name, sql } of options.derived) {
    const column = `(${sql}) AS ${quoteName(name)}`;
    const columns = types.has(name) ? `* REPLACE (${column})` : `*, ${column}`;
    relation = `(SELECT ${columns} FROM ${relation})`;
    types = await describe(
      duckDb,
      relation,
      error => `--derive "${name}=${sql}": ${sentence(error)}`,
    );
  }
  if (options.where !== undefined) {
    relation = `(SELECT * FROM ${relation} WHERE (${options.where}))`;
    types = await describe(
      duckDb,
      relation,
      error => `--where "${options.where}": ${sentence(error)}`,
    );
  }
  if (!file.isColumnar) {
    const copy = quoteText(options.copy);
    await orNoAnswer(
      duckDb.rows(
        `COPY (SELECT * FROM ${relation}) TO ${copy} (FORMAT parquet)`,
      ),
      error => unreadable(file, error),
    );
    relation = `read_parquet(${copy})`;
  }
  return { path, relation, types };
}

async function describe(
  duckDb: DuckDb,
  relation: string,
  words: (error: unknown) => string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await orNoAnswer(
    duckDb.rows(`DESCRIBE SELECT * FROM ${relation}`),
    words,
  );
  return new Map(
    rows.map(row => [String(row.column_name), String(row.column_type)]),
  );
}

async function orNoAnswer<T>(
  work: Promise<T>,
  words: (error: unknown) => string,
): Promise<T> {
  return work.catch(cause => {
    throw new NoAnswerError(words(cause), { cause });
  });
}

function unreadable(file: DataFile, error: unknown): string {
  const reason = duckDbReason(error);
  const isCutOff = /magic bytes|too small to be a Parquet|footer/i.test(reason);
  return file.isColumnar && isCutOff
    ? `Cannot read ${file.path}: it is no Parquet file, or one that was cut off.`
    : `Cannot read ${file.path}: ${sentence(error)}`;
}

/** What DuckDB says, as a sentence. */
export function sentence(error: unknown): string {
  const reason = duckDbReason(error);
  return /[.!?]$/.test(reason) ? reason : `${reason}.`;
}
