import {
  lintMatrix,
  readMatrixConfig,
  type MatrixConfig,
} from '@pitwall/plugin-mlops-common';
import { NoAnswerError, type Terminal } from '../command';
import type { LineFinding } from './formatFindings';
import { readCatalogFile, type CatalogFile } from './readCatalogFile';

/** What the portal's configuration says of the matrix. */
export interface ReadConfig extends MatrixConfig {
  /** Rules that the organisation's own matrix breaks. */
  readonly findings: readonly LineFinding[];
}

/**
 * Reads `mlops.preset`, `mlops.raci`, `mlops.activities` and
 * `mlops.serviceTypes` of the portal's configuration. Of several files, later
 * ones are laid over earlier ones, as the portal does it.
 *
 * @throws NoAnswerError when a file cannot be read or holds something else
 */
export async function readConfigFiles(
  paths: readonly string[],
  terminal: Terminal,
): Promise<ReadConfig> {
  const files: CatalogFile[] = [];
  let merged: unknown = {};
  for (const path of paths) {
    const file = await readCatalogFile(path, terminal);
    const [mistake] = file.mistakes;
    if (mistake) {
      throw new NoAnswerError(`${path}:${mistake.line}: ${mistake.sentence}`);
    }
    files.push(file);
    const [config] = file.documents;
    merged = overlay(merged, isMapping(config) ? config.mlops : undefined);
  }
  const read = readMatrixConfig(merged);
  if ('mistakes' in read) throw new NoAnswerError(read.mistakes.join('\n'));
  return { ...read, findings: matrixFindings(read, files) };
}

function matrixFindings(
  { organisation }: MatrixConfig,
  files: readonly CatalogFile[],
): LineFinding[] {
  // The last file counts; a row that none of them writes is the preset's.
  const file = files.at(-1);
  if (!file) return [];
  return lintMatrix(organisation).map(
    ({ severity, code, activity, sentence }) => {
      const path = activity ? `mlops.raci.${activity}` : 'mlops.raci';
      return {
        ...{ file: file.path, line: file.lineOf(0, path) },
        ...{ severity, code, path, sentence },
      };
    },
  );
}

/** Maps merge key by key; whatever else is written last counts. */
function overlay(below: unknown, above: unknown): unknown {
  if (above === undefined) return below;
  if (!isMapping(below) || !isMapping(above)) return above;
  return Object.fromEntries(
    [...new Set([...Object.keys(below), ...Object.keys(above)])].map(key => [
      key,
      overlay(
        Object.hasOwn(below, key) ? below[key] : undefined,
        Object.hasOwn(above, key) ? above[key] : undefined,
      ),
    ]),
  );
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
