import { readYamlDocuments } from './readYamlDocuments';

describe('readYamlDocuments', () => {
  it('reads every document in its place, empty ones too', () => {
    expect(readYamlDocuments('kind: A\n---\n---\nkind: B\n')).toEqual({
      documents: [{ kind: 'A' }, undefined, { kind: 'B' }],
      findings: [],
    });
  });

  it('names line and column of what is malformed, and reads the rest', () => {
    const { documents, findings } = readYamlDocuments(
      'kind: A\nspec:\n  roles: {on-call: [\n---\nkind: B\n',
    );
    expect(documents).toEqual([undefined, { kind: 'B' }]);
    expect(findings[0]).toMatchObject({
      severity: 'error',
      path: 'document[0]',
      sentence: expect.stringMatching(
        /^document\[0\] line \d+, column \d+: is not YAML: /,
      ),
    });
  });

  it.each([
    ['roles: 1\nroles: 2\n', 'line 2, column 1: has the key roles twice.'],
    ['['.repeat(20_000), 'line 1, column 1: is nested deeper than 64 levels.'],
    ['---\n'.repeat(1_000), 'line 1, column 1: holds more than 200 documents.'],
  ])('refuses what nobody may send', (text, sentence) => {
    expect(readYamlDocuments(text).findings).toEqual([
      {
        ...{ severity: 'error', path: 'document[0]' },
        sentence: `document[0] ${sentence}`,
      },
    ]);
  });
});
