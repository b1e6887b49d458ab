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
      sentence: expect.stringMatching(/^document\[0\] line \d+, column \d+: /),
    });
  });

  it('refuses a key written twice', () => {
    const { findings } = readYamlDocuments('roles: 1\nroles: 2\n');
    expect(findings[0].sentence).toMatch(
      /line 2, column 1: the key roles is there twice\./,
    );
  });

  it('refuses a bomb of aliases before it grows', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefghij'.split('').map((name, index) => {
        const before = 'abcdefghij'[index];
        return `${name}: &${name} [${Array(9).fill(`*${before}`).join(',')}]`;
      }),
    ].join('\n');
    const { documents, findings } = readYamlDocuments(bomb);
    expect(documents).toEqual([undefined]);
    expect(findings[0].sentence).toMatch(
      /^document\[0\] cannot be read: .*alias/,
    );
  });

  it.each(['[', '{', '- ', '? ', '[a: '])(
    'refuses nesting by %j, which would end the process',
    opening => {
      const { documents, findings } = readYamlDocuments(opening.repeat(20_000));
      expect(documents).toEqual([]);
      expect(findings).toEqual([
        {
          severity: 'error',
          path: 'document[0]',
          sentence:
            'document[0] line 1, column 1: is nested deeper than 64 levels.',
        },
      ]);
    },
  );

  it('refuses a flood of documents and bounds what it says of one', () => {
    expect(readYamlDocuments('---\n'.repeat(1000)).findings).toHaveLength(1);
    expect(readYamlDocuments('!a '.repeat(1000)).findings).toHaveLength(20);
  });

  it('refuses an alias that leads nowhere', () => {
    expect(readYamlDocuments('a: *nowhere').findings).toHaveLength(1);
  });
});
