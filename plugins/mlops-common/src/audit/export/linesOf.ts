import { bytesIn } from '../asciiBytes';

const newline = 0x0a;

/**
 * A line without its newline. `complete` is false for bytes after the last
 * newline and for a line that is longer than the limit; reading ends there.
 */
export interface Line {
  readonly bytes: Uint8Array;
  readonly complete: boolean;
}

/**
 * Splits bytes at newlines, and nothing else, in batches as they arrive. Holds
 * one chunk and one line of at most `maxBytes` in memory, whatever comes.
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<readonly Line[]> {
  let begun: Uint8Array[] = [];
  let begunBytes = 0;
  for await (const chunk of chunks) {
    const lines: Line[] = [];
    let start = 0;
    for (
      let end = chunk.indexOf(newline);
      end >= 0;
      end = chunk.indexOf(newline, start)
    ) {
      const rest = bytesIn(chunk, start, end);
      const bytes = begunBytes === 0 ? rest : joined([...begun, rest]);
      const complete = bytes.length <= maxBytes;
      lines.push({ bytes, complete });
      if (!complete) {
        yield lines;
        return;
      }
      begun = [];
      begunBytes = 0;
      start = end + 1;
    }
    if (start < chunk.length) {
      // A copy: who sends the chunk may reuse its memory for the next one.
      begun.push(chunk.slice(start));
      begunBytes += chunk.length - start;
    }
    if (begunBytes > maxBytes) {
      lines.push({ bytes: joined(begun), complete: false });
      yield lines;
      return;
    }
    if (lines.length > 0) yield lines;
  }
  if (begunBytes > 0) yield [{ bytes: joined(begun), complete: false }];
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(
    pieces.reduce((length, piece) => length + piece.length, 0),
  );
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
