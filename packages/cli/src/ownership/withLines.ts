import type { LineFinding } from './formatFindings';
import type { CatalogFile } from './readCatalogFile';

/** A finding in a document of a file. */
interface FoundInDocument extends Omit<LineFinding, 'line'> {
  /** Which of its documents, counted from 0. */
  readonly document: number;
}

/** Says of findings in which line of their file they are; the first where nobody knows. */
export function withLines(
  findings: readonly FoundInDocument[],
  files: readonly CatalogFile[],
): LineFinding[] {
  const byPath = new Map(files.map(file => [file.path, file]));
  return findings.map(({ document, ...finding }) => ({
    ...finding,
    line: byPath.get(finding.file)?.lineOf(document, finding.path) ?? 1,
  }));
}
