import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { NoAnswerError, type Terminal } from './command';

/**
 * The bytes of a file, or of the standard input for `-`, as they come.
 *
 * @throws NoAnswerError when it cannot be read
 */
export async function* readFile(
  path: string,
  terminal: Terminal,
): AsyncGenerator<Uint8Array> {
  try {
    yield* path === '-' ? terminal.stdin : createReadStream(path);
  } catch (error) {
    throw new NoAnswerError(`Cannot read ${path}: ${reason(error)}`);
  }
}

function reason(error: unknown): string {
  const code =
    error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'there is no such file.';
    case 'EISDIR':
      return 'it is a directory.';
    case 'EACCES':
      return 'you may not read it.';
    default:
      return `${error instanceof Error ? error.message : error}.`;
  }
}

// A key or a head has a few hundred bytes: anything longer is another file.
const maxTextBytes = 1_000_000;

/**
 * The text of a small file, at most a million bytes unless said otherwise.
 *
 * @throws NoAnswerError when it cannot be read or is no text
 */
export async function readText(
  path: string,
  terminal: Terminal,
  maxBytes = maxTextBytes,
): Promise<string> {
  const bytes = await readBytes(path, terminal, maxBytes);
  if (!bytes) {
    throw new NoAnswerError(`${path} is too long to be a key or a head.`);
  }
  const text = decodeUtf8(bytes);
  if (text === undefined) {
    throw new NoAnswerError(`${path} is no text in UTF-8.`);
  }
  return text;
}

/**
 * All bytes of a file; undefined when there are more than that.
 *
 * @throws NoAnswerError when it cannot be read
 */
export async function readBytes(
  path: string,
  terminal: Terminal,
  maxBytes: number,
): Promise<Uint8Array | undefined> {
  if (path !== '-') return readAtOnce(path, maxBytes);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of readFile(path, terminal)) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > maxBytes) return undefined;
  }
  return Buffer.concat(chunks);
}

const chunkBytes = 64 * 1024;

// A stream for each of a thousand small files costs more than reading them.
function readAtOnce(path: string, maxBytes: number): Uint8Array | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const chunks: Uint8Array[] = [];
    for (let length = 0; length <= maxBytes; ) {
      const chunk = Buffer.allocUnsafe(chunkBytes);
      const read = readSync(file, chunk);
      if (read === 0) return Buffer.concat(chunks);
      chunks.push(chunk.subarray(0, read));
      length += read;
    }
    return undefined;
  } catch (error) {
    throw new NoAnswerError(`Cannot read ${path}: ${reason(error)}`);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Bytes as text; undefined when they are none. A mark of the byte order is left out. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
