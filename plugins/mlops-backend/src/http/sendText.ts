import type { Request, Response } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/**
 * Sends text while it is made, no faster than the caller reads it. When making
 * it fails the connection is cut, so that nobody takes a part for the whole;
 * when the caller hangs up, that is the caller's affair.
 */
export async function sendText(
  req: Request,
  res: Response,
  contentType: string,
  pieces: AsyncIterable<string>,
): Promise<void> {
  res.set('Content-Type', `${contentType}; charset=utf-8`);
  if (req.method === 'HEAD') {
    res.end();
    return;
  }
  try {
    await pipeline(Readable.from(pieces), res);
  } catch (error) {
    if (!isPrematureClose(error)) throw error;
  }
}

function isPrematureClose(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === 'ERR_STREAM_PREMATURE_CLOSE'
  );
}
