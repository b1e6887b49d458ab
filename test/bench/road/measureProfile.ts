import { DuckDBInstance } from '@duckdb/node-api';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { percentile } from '../measure/percentile';
import type { MeasuredFigure } from '../measure/printFigure';

const rows = 1_000_000;
const runs = 7;
const numbers = Array.from({ length: 16 }, (_, at) => `number_${at}`);
const texts = [10, 50, 1_000, 10_000];
/**
 * How long `pitwall profile` takes for a million rows of 16 numbers and 4
 * texts in a Parquet file, under a reference that was profiled before, as a
 * pipeline does day by day; against DuckDB decoding every value of the file
 * and doing next to nothing with it. Both with DuckDB loaded and open, in
 * turns.
 */
export async function measureProfile(): Promise<MeasuredFigure> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pitwall-profile-bench-'));
  const instance = await DuckDBInstance.create(':memory:');
  const duckDb = await instance.connect();
  try {
    const file = path.join(folder, 'rows.parquet');
    const reference = path.join(folder, 'reference.json');
    await duckDb.run('SELECT setseed(0.42)');
    await duckDb.run(
      `COPY (SELECT ${columns()} FROM range(${rows})) TO '${file}' (FORMAT parquet)`,
    );
    await pitwall([
      ...['profile', file, '--reference', file, '--out', reference],
      ...['--window', '2026-01-05..2026-01-12', '--measures', 'none'],
      ...['--reference-window', '2025-01-06..2025-03-03'],
    ]);
    const seconds: number[] = [];
    const floor: number[] = [];
    // The first pair only warms the disk.
    for (let run = 0; run <= runs; run += 1) {
      const startedAt = performance.now();
      await duckDb.run(`SELECT ${everyValue()} FROM '${file}'`);
      const decoded = (performance.now() - startedAt) / 1000;
      const answer = await pitwall([
        ...['profile', file, '--reference', reference, '--json'],
        ...['--window', '2026-01-12..2026-01-19'],
      ]);
      if (run > 0) {
        floor.push(decoded);
        seconds.push(secondsOf(answer));
      }
    }
    return {
      figure: 'profile-1m20',
      value: percentile(seconds, 0.5),
      unit: 's',
      floor: percentile(floor, 0.5),
      bar: 10,
    };
  } finally {
    duckDb.closeSync();
    instance.closeSync();
    await rm(folder, { recursive: true, force: true });
  }
}

/** What the command says it took, once all is profiled that should be. */
function secondsOf(answer: string): number {
  const profiled = JSON.parse(answer);
  const complete = profiled.features.filter(
    (feature: { profiles?: number }) => feature.profiles === 1,
  );
  if (profiled.rows !== rows || complete.length !== 20) {
    throw new Error(`Not everything was profiled: ${answer}`);
  }
  return profiled.seconds;
}

/** Normal numbers, whole numbers of several sizes, and texts, some null. */
function columns(): string {
  return [
    ...numbers.map((name, at) => {
      const value =
        at % 4 === 3
          ? `floor(random() * ${10 ** ((at % 5) + 1)})`
          : `${
              at + 1
            } * sqrt(-2 * ln(1 - random())) * cos(2 * pi() * random())`;
      return at % 5 === 0
        ? `CASE WHEN random() < 0.95 THEN ${value} END AS ${name}`
        : `${value} AS ${name}`;
    }),
    ...texts.map(
      (most, at) =>
        `CASE WHEN random() < 0.98 THEN 'category ' || floor(random() * random() * ${most})::INT END AS text_${at}`,
    ),
  ].join(', ');
}

/** A sum would do for numbers, but a text's length says nothing of its bytes. */
function everyValue(): string {
  return [...numbers, ...texts.map((_, at) => `text_${at}`)]
    .map(column => `bit_xor(hash(${column}))`)
    .join(', ');
}

async function pitwall(args: readonly string[]): Promise<string> {
  const command = path.join(
    path.dirname(require.resolve('@pitwall/cli/package.json')),
    'bin/pitwall.mjs',
  );
  const { stdout } = await promisify(execFile)(process.execPath, [
    command,
    ...args,
  ]);
  return stdout;
}
