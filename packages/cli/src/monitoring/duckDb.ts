import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { NoAnswerError } from '../command';

/**
 * DuckDB of one thread. Streams take a connection each: a second query on a
 * connection would silently cut an open stream short.
 */
export interface DuckDb {
  connect(): Promise<DuckDBConnection>;
  /** The rows of a small answer, each by column name. */
  rows(sql: string): Promise<Readonly<Record<string, unknown>>[]>;
  close(): void;
}

/**
 * Opens DuckDB in memory. It is loaded here and nowhere else, so that every
 * other command runs without it.
 *
 * @throws NoAnswerError when it is not installed
 */
export async function openDuckDb(threads?: number): Promise<DuckDb> {
  const instance = await createInstance(threads);
  const connect = async () => {
    const connection = await instance.connect();
    await connection.run(`SET TimeZone = 'UTC'`);
    return connection;
  };
  const first = await connect();
  return {
    connect,
    async rows(sql) {
      const reader = await first.runAndReadAll(sql);
      return reader.getRowObjectsJS();
    },
    close() {
      first.closeSync();
      instance.closeSync();
    },
  };
}

async function createInstance(threads?: number): Promise<DuckDBInstance> {
  const duckdb = await import('@duckdb/node-api').catch(cause => {
    throw new NoAnswerError(
      'Reading data takes DuckDB, which does not load here: npm install @duckdb/node-api@1.5.4-r.1',
      { cause },
    );
  });
  return duckdb.DuckDBInstance.create(':memory:', {
    // What is not built in would be fetched from the network.
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    ...(threads && { threads: String(threads) }),
  });
}

/** The first line of what DuckDB says, without the name of its error. */
export function duckDbReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [line] = message.split('\n');
  return line.replace(/^[A-Za-z- ]*Error: /, '');
}
