import { ConflictError } from '@backstage/errors';

/** The stream has moved on since its state was read: ask again. */
export class StreamConflict extends ConflictError {
  readonly stream: string;

  constructor(stream: string, cause?: Error) {
    super(
      `Others are deciding about ${stream} at this moment; try again.`,
      cause,
    );
    this.name = 'ConflictError';
    this.stream = stream;
  }
}

const uniqueViolations = new Set([
  '23505',
  'SQLITE_CONSTRAINT_UNIQUE',
  'SQLITE_CONSTRAINT_PRIMARYKEY',
]);

const lostRaces = new Set([
  '40001', // serialization failure
  '40P01', // deadlock
  'SQLITE_BUSY',
  'SQLITE_BUSY_SNAPSHOT',
  'SQLITE_LOCKED',
]);

/** Whether a row was refused because one with its key is there already. */
export function isUniqueViolation(error: unknown): error is Error {
  return uniqueViolations.has(codeOf(error));
}

/**
 * Whether a transaction failed only because another one was faster, so that it
 * may well succeed when it is run again.
 */
export function isLostRace(error: unknown): boolean {
  return (
    error instanceof StreamConflict ||
    lostRaces.has(codeOf(error)) ||
    isUniqueViolation(error)
  );
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
