import {
  LedgerError,
  openCheckpoint,
  type Checkpoint,
  type VerifierKey,
} from '@pitwall/plugin-mlops-common';
import { NoAnswerError, type Terminal } from '../command';
import { readText } from './readFile';

/**
 * The head in a file, which a trusted key must have signed.
 *
 * @throws NoAnswerError when it cannot be read or believed
 */
export async function readAnchor(
  path: string,
  trustedKeys: readonly VerifierKey[],
  terminal: Terminal,
): Promise<Checkpoint> {
  const note = await readText(path, terminal);
  try {
    return openCheckpoint(note, trustedKeys);
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    throw new NoAnswerError(
      `${path} is no head to hold on to: ${error.message}`,
    );
  }
}
