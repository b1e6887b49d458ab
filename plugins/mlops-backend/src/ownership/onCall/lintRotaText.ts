import {
  lintRotaFiles,
  readYamlText,
  type RotaTextFinding,
} from '@pitwall/plugin-mlops-common';

const mostDocuments = 200;
const mostFindings = 200;

/** Some hundred layers: nobody else is answered meanwhile. */
const mostSteps = 10_000;

const noRotas: RotaTextFinding = {
  ...{ severity: 'error', code: 'file-unreadable', path: '' },
  ...{ document: 0, line: 1 },
  sentence:
    'It holds no rotas: a file of rotas has the key rotas, and no kind.',
};

/** What is wrong with a text that holds rotas, each at its line, from the top. */
export function lintRotaText(
  yaml: string,
  question: Omit<Parameters<typeof lintRotaFiles>[1], 'mostSteps'>,
): RotaTextFinding[] {
  const { documents, mistakes, lineOf } = readYamlText(yaml, mostDocuments);
  const { rotas, findings } = lintRotaFiles([{ file: 'the text', documents }], {
    ...question,
    mostSteps,
  });
  return [
    ...mistakes.map(
      ({ document, line, column, sentence }): RotaTextFinding => ({
        ...{ severity: 'error', code: 'file-unreadable', path: '' },
        ...{ document, line },
        sentence: `It ${sentence.replace(
          /\.$/,
          '',
        )} (line ${line}, column ${column}).`,
      }),
    ),
    ...(rotas === undefined && mistakes.length === 0 ? [noRotas] : []),
    ...[...findings]
      // No warning takes the place of an error.
      .sort(
        (one, other) =>
          Number(other.severity === 'error') - Number(one.severity === 'error'),
      )
      .slice(0, mostFindings)
      .map(({ file: _, ...finding }) => ({
        ...finding,
        line: Math.max(1, lineOf(finding.document, finding.path)),
      })),
  ].sort((one, other) => one.line - other.line);
}
