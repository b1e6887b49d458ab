import type { ChildProcess } from 'node:child_process';

const keptCharacters = 4_000;

/** Keeps the pipes of a process flowing, and the end of what it said. */
export function lastLines({ stdout, stderr }: ChildProcess): () => string {
  let kept = '';
  const keep = (text: string) => {
    kept = (kept + text).slice(-keptCharacters);
  };
  stdout?.setEncoding('utf8').on('data', keep);
  stderr?.setEncoding('utf8').on('data', keep);
  return () => kept;
}
