import { existsSync, statSync } from 'node:fs';
import { NoAnswerError } from '../command';
import { quoteText } from './sql';

/** What a file holds, and how DuckDB reads it. */
export interface DataFile {
  readonly path: string;
  /** Read by columns: a column costs what it holds, and not the whole file. */
  readonly isColumnar: boolean;
  readonly scan: string;
}

/**
 * A file of rows by the end of its name: Parquet, CSV or JSON.
 *
 * @throws NoAnswerError when it is not there, or something else
 */
export function dataFile(path: string): DataFile {
  if (!existsSync(path)) {
    throw new NoAnswerError(`Cannot read ${path}: there is no such file.`);
  }
  if (statSync(path).isDirectory()) {
    throw new NoAnswerError(`Cannot read ${path}: it is a directory.`);
  }
  const file = quoteText(path);
  if (/\.(parquet|pq)$/i.test(path)) {
    return { path, isColumnar: true, scan: `read_parquet(${file})` };
  }
  if (/\.(csv|tsv|txt)(\.gz)?$/i.test(path)) {
    // Types come from all rows, not from those a sample happens to hit.
    const scan = `read_csv(${file}, sample_size = -1)`;
    return { path, isColumnar: false, scan };
  }
  if (/\.(json|jsonl|ndjson)(\.gz)?$/i.test(path)) {
    const scan = `read_json(${file}, sample_size = -1)`;
    return { path, isColumnar: false, scan };
  }
  throw new NoAnswerError(
    `Cannot read ${path}: its name ends like no Parquet, CSV or JSON file (.parquet, .csv, .tsv, .json, .jsonl).`,
  );
}
