import { readYamlText, type YamlText } from '@pitwall/plugin-mlops-common';
import type { Terminal } from '../command';
import { decodeUtf8, readBytes } from '../readFile';
import type { LineFinding } from './formatFindings';

// Far beyond any catalog file; the parser needs some hundred times as much.
const maxBytes = 5_000_000;
const mostDocuments = 1_000;

/** A catalog file: what it holds, or why it does not. */
export interface CatalogFile extends YamlText {
  readonly path: string;
}

/**
 * Reads a catalog file. What is no text, or no YAML, is a mistake of the file.
 *
 * @throws NoAnswerError when it cannot be read at all
 */
export async function readCatalogFile(
  path: string,
  terminal: Terminal,
): Promise<CatalogFile> {
  const bytes = await readBytes(path, terminal, maxBytes);
  if (!bytes) {
    return noFile(path, `is longer than ${maxBytes / 1_000_000} MB.`);
  }
  const text = decodeUtf8(bytes);
  if (text === undefined) return noFile(path, 'is no text in UTF-8.');
  return { path, ...readYamlText(text, mostDocuments) };
}

/**
 * Reads catalog files, one after the other.
 *
 * @throws NoAnswerError when one cannot be read at all
 */
export async function readCatalogFiles(
  paths: readonly string[],
  terminal: Terminal,
): Promise<readonly CatalogFile[]> {
  const files: CatalogFile[] = [];
  for (const path of paths) files.push(await readCatalogFile(path, terminal));
  return files;
}

function noFile(path: string, sentence: string): CatalogFile {
  return {
    path,
    documents: [],
    mistakes: [{ document: 0, line: 1, column: 1, sentence }],
    lineOf: () => 1,
  };
}

/** What keeps a file from being read, as findings. */
export function unreadable({ path: file, mistakes }: CatalogFile) {
  return mistakes.map(
    ({ line, sentence }): LineFinding => ({
      ...{ file, line, severity: 'error', code: 'file-unreadable', path: '' },
      sentence: `${file} ${sentence}`,
    }),
  );
}
