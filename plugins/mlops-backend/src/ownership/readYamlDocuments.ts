import { readYamlText, type LintFinding } from '@pitwall/plugin-mlops-common';

const mostDocuments = 200;

/** What a YAML text holds, and what keeps parts of it from being read. */
export interface YamlDocuments {
  /** Each in its place; undefined where it is empty or cannot be read. */
  readonly documents: readonly unknown[];
  readonly findings: LintFinding[];
}

/**
 * Reads all documents of a YAML text that somebody sent, or a file holds. What
 * is malformed becomes a finding with its line and column.
 */
export function readYamlDocuments(text: string): YamlDocuments {
  const { documents, mistakes } = readYamlText(text, mostDocuments);
  return {
    documents,
    findings: mistakes.map(({ document, line, column, sentence }) => {
      const path = `document[${document}]`;
      return {
        ...{ severity: 'error', path },
        sentence: `${path} line ${line}, column ${column}: ${sentence}`,
      };
    }),
  };
}
