import { ServiceUnavailableError } from '@backstage/errors';

/**
 * A failure of a database whose message is the statement that failed. Backstage
 * knows it by the name of its class: it goes to the log, and the answer names
 * only the entry there.
 */
class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
}

/** SQLite is written to by another process, or by a backup of its file. */
const isBusy = /^SQLITE_(BUSY|LOCKED)/;

/**
 * What a caller may read of an error: not the statement and values that SQLite
 * puts into its own, of which Backstage knows PostgreSQL's alone. A database
 * that is busy is a 503 that says so.
 */
export function withoutStatement(error: unknown): unknown {
  if (!(error instanceof Error) || error.name !== 'SqliteError') return error;
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' && isBusy.test(code)
    ? new ServiceUnavailableError(
        'The database is busy with somebody else. Ask again in a moment.',
      )
    : new DatabaseError('The database refused a statement.', { cause: error });
}
