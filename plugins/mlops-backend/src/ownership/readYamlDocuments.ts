import type { LintFinding } from '@pitwall/plugin-mlops-common';
import { LineCounter, parseAllDocuments } from 'yaml';

// A catalog file has no use for more, and each alias may repeat a whole tree.
const maxAliases = 100;

/** What a YAML text holds, and what keeps parts of it from being read. */
export interface YamlDocuments {
  readonly documents: unknown[];
  readonly findings: LintFinding[];
}

/**
 * Reads all documents of a YAML text. What is malformed becomes a finding with
 * its line and column; a bomb of aliases or of nesting is refused before it
 * grows. Empty documents are left out, as the catalog does.
 */
export function readYamlDocuments(text: string): YamlDocuments {
  const documents: unknown[] = [];
  const findings: LintFinding[] = [];
  const lines = new LineCounter();
  const parsed = tried(
    () => parseAllDocuments(text, { lineCounter: lines, prettyErrors: false }),
    sentence => findings.push(finding('document[0]', sentence)),
  );
  for (const [index, document] of (parsed ?? []).entries()) {
    const path = `document[${index}]`;
    for (const error of document.errors) {
      const { line, col } = lines.linePos(error.pos[0]);
      findings.push(
        finding(path, `line ${line}, column ${col}: ${error.message}.`),
      );
    }
    if (document.errors.length > 0) continue;
    const value = tried<unknown>(
      () => document.toJS({ maxAliasCount: maxAliases }),
      sentence => findings.push(finding(path, sentence)),
    );
    if (value !== undefined && value !== null) documents.push(value);
  }
  return { documents, findings };
}

function tried<T>(
  read: () => T,
  refuse: (sentence: string) => void,
): T | undefined {
  try {
    return read();
  } catch (error) {
    // RangeError: nested deeper than the parser can follow.
    refuse(
      error instanceof RangeError
        ? 'is nested too deeply to be read.'
        : `cannot be read: ${error instanceof Error ? error.message : error}.`,
    );
    return undefined;
  }
}

function finding(path: string, sentence: string): LintFinding {
  return { severity: 'error', path, sentence: `${path} ${sentence}` };
}
