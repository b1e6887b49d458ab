import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Request } from 'express';
import {
  invalidInput,
  payloadTooLarge,
  unsupportedMediaType,
} from './refusals';

const defaultLimitBytes = 64 * 1024;

/**
 * Reads a JSON body from the raw stream, at most `limitBytes` as sent and as
 * many once decompressed, so that neither a flood nor a small archive of a huge
 * text is ever held in memory. Nothing before the plugin parses bodies.
 *
 * @throws 413, 415, or 400 naming the body
 */
export async function readBody(
  req: Request,
  limitBytes: number = defaultLimitBytes,
): Promise<unknown> {
  if (!/^application\/json\s*(;|$)/i.test(req.headers['content-type'] ?? '')) {
    throw unsupportedMediaType(
      'Send the body as JSON, with the header "Content-Type: application/json".',
    );
  }
  const encoding = (
    req.headers['content-encoding'] ?? 'identity'
  ).toLowerCase();
  if (encoding !== 'identity' && encoding !== 'gzip') {
    throw unsupportedMediaType(
      `The body is encoded as "${encoding}"; send it plain or with gzip.`,
    );
  }
  const declared = Number(req.headers['content-length']);
  if (declared > limitBytes) throw payloadTooLarge(limitBytes, false);

  // Leaving the loop early must not end the connection: the refusal is still
  // to be sent over it.
  const stream = req.iterator({ destroyOnReturn: false });
  const sent = limited(stream, limitBytes, false);
  try {
    return parseJson(
      encoding === 'gzip'
        ? await inflated(sent, limitBytes)
        : await whole(sent),
    );
  } catch (error) {
    if (req.destroyed && !req.complete) {
      throw wrongBody('did not arrive whole');
    }
    throw error;
  }
}

async function* limited(
  source: AsyncIterable<Buffer>,
  limitBytes: number,
  isInflated: boolean,
): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > limitBytes) throw payloadTooLarge(limitBytes, isInflated);
    yield chunk;
  }
}

async function whole(source: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of source) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function inflated(
  sent: AsyncIterable<Buffer>,
  limitBytes: number,
): Promise<Buffer> {
  const gunzip = createGunzip();
  // Errors arrive through the iteration below.
  pipeline(Readable.from(sent), gunzip, () => {});
  try {
    return await whole(limited(gunzip, limitBytes, true));
  } catch (error) {
    if (isZlibError(error)) {
      throw wrongBody('is not valid gzip');
    }
    throw error;
  }
}

function isZlibError(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('Z_')
  );
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    const reason = error instanceof SyntaxError ? `: ${error.message}` : '';
    throw wrongBody(`is not valid JSON${reason}`);
  }
}

function wrongBody(what: string): Error {
  return invalidInput([{ field: 'body', sentence: `body ${what}.` }]);
}
