import type { Readable } from 'node:stream';

const keptCharacters = 4_000;

/** Keeps the pipes flowing and the end of what was said in them. */
export function lastLines(...streams: readonly Readable[]): () => string {
  let kept = '';
  const keep = (text: string) => {
    kept = (kept + text).slice(-keptCharacters);
  };
  streams.forEach(stream => stream.setEncoding('utf8').on('data', keep));
  return () => kept;
}
