import {
  LedgerError,
  parseVerifierKey,
  type VerifierKey,
} from '@pitwall/plugin-mlops-common';
import { NoAnswerError, type Terminal } from '../command';
import { readText } from '../readFile';

/**
 * The public keys in a file: one a line, `<name>+<id>+<base64>`; empty lines
 * and lines with # are passed over.
 *
 * @throws NoAnswerError when the file cannot be read or holds anything else
 */
export async function readTrustedKeys(
  path: string,
  terminal: Terminal,
): Promise<readonly VerifierKey[]> {
  const lines = (await readText(path, terminal)).split(/\r?\n/);
  const keys = lines.flatMap((line, at) => {
    const text = line.trim();
    if (text === '' || text.startsWith('#')) return [];
    if (text.startsWith('PRIVATE+KEY+')) {
      throw new NoAnswerError(
        `${path}, line ${
          at + 1
        }: this is a private key. Verifying takes the public one; keep this one where it belongs.`,
      );
    }
    try {
      return [parseVerifierKey(text)];
    } catch (error) {
      if (!(error instanceof LedgerError)) throw error;
      throw new NoAnswerError(`${path}, line ${at + 1}: ${error.message}`);
    }
  });
  if (keys.length === 0) throw new NoAnswerError(`${path} holds no key.`);
  return keys;
}
