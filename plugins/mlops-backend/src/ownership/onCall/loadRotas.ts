import { readFileSync } from 'node:fs';
import {
  readRotas,
  type Rota,
  type RotaDocument,
  type RotaFinding,
} from '@pitwall/plugin-mlops-common';
import { readYamlDocuments } from '../readYamlDocuments';

/** Rotas by name, and what their authors may want to mend. */
export interface LoadedRotas {
  readonly rotas: ReadonlyMap<string, Rota>;
  readonly warnings: readonly string[];
}

/**
 * The rotas of the files that `mlops.people.locations` names.
 *
 * @throws Error with a sentence for each mistake, in words of an operator
 */
export function loadRotas(locations: readonly string[]): LoadedRotas {
  const mistakes: string[] = [];
  const documents = locations.flatMap(file => readFile(file, mistakes));
  const { rotas, findings } = readRotas(documents);
  const said = (severity: RotaFinding['severity']) =>
    findings
      .filter(finding => finding.severity === severity)
      .map(({ file, sentence }) => inFile(file, sentence));
  mistakes.push(...said('error'));
  if (mistakes.length > 0) {
    const error = new Error(
      `The rotas of mlops.people.locations cannot be used. ${mistakes.join(
        ' ',
      )}`,
    );
    error.name = 'ConfigurationError';
    throw error;
  }
  return { rotas, warnings: said('warning') };
}

function readFile(file: string, mistakes: string[]): RotaDocument[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    mistakes.push(inFile(file, `it cannot be read: ${error}.`));
    return [];
  }
  const { documents, findings } = readYamlDocuments(text);
  mistakes.push(...findings.map(({ sentence }) => inFile(file, sentence)));
  return documents
    .map((value, index) => ({ file, document: index, value }))
    .filter(({ value }) => value !== undefined);
}

function inFile(file: string, sentence: string): string {
  return `In ${file}: ${sentence}`;
}
