import {
  LedgerError,
  openCheckpoint,
  splitNotes,
  type Checkpoint,
  type VerifierKey,
} from '@pitwall/plugin-mlops-common';
import { NoAnswerError, type Terminal } from '../command';
import { readText } from '../readFile';

// Half a million heads: an anchor file keeps every one.
const maxAnchorBytes = 100_000_000;

/**
 * The head in a file, which a trusted key must have signed; of several, one
 * after another as the portal's anchor file has them, the last.
 *
 * @throws NoAnswerError when it cannot be read or believed
 */
export async function readAnchor(
  path: string,
  trustedKeys: readonly VerifierKey[],
  terminal: Terminal,
): Promise<Checkpoint> {
  const text = await readText(path, terminal, maxAnchorBytes);
  const { notes } = splitNotes(text);
  try {
    return openCheckpoint(notes[notes.length - 1] ?? text, trustedKeys);
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    throw new NoAnswerError(
      `${path} is no head to hold on to: ${error.message}`,
    );
  }
}
