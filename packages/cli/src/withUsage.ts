import { NoAnswerError } from './command';

/**
 * Reads the arguments of a command: a mistake in them ends it without an
 * answer, with the usage below the sentence.
 *
 * @throws NoAnswerError for whatever `read` throws; one of its own needs no
 * usage and is passed on
 */
export function withUsage<T>(usage: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof NoAnswerError) throw error;
    const message = error instanceof Error ? error.message : `${error}`;
    throw new NoAnswerError(`${message}\n\n${usage}`);
  }
}
