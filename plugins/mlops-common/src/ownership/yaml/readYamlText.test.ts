import fc from 'fast-check';
import { readYamlText } from './readYamlText';

const text = `kind: A
---
kind: B
metadata:
  annotations:
    example.com/a.b: x
spec:
  ml:
    trainedOn:
      - one
      - two
  roles: { on-call: x }
`;

describe('readYamlText', () => {
  it.each([
    [0, 'kind', 1],
    [1, 'kind', 3],
    [1, 'spec.ml.trainedOn', 9],
    [1, 'spec.ml.trainedOn[1]', 11],
    [1, 'spec.roles.on-call', 12],
    // A field that is not there: what is around it.
    [1, 'spec.raci.retrain', 7],
    [1, 'spec.ml.trainedOn[7]', 9],
    [1, 'metadata.annotations.example.com/a.b', 6],
    [1, '', 3],
    [9, 'kind', 1],
  ])('of document %i finds %s on line %i', (index, field, line) => {
    expect(readYamlText(text, 9).lineOf(index, field)).toBe(line);
  });

  it('reads every document in its place, empty ones too', () => {
    const { documents, mistakes } = readYamlText(
      'kind: A\n---\n---\nkind: B\n',
      9,
    );
    expect(documents).toEqual([{ kind: 'A' }, undefined, { kind: 'B' }]);
    expect(mistakes).toEqual([]);
  });

  it('reads what is sound beside what is not', () => {
    const { documents, mistakes } = readYamlText('a: [\n---\nkind: B\n', 9);
    expect(documents).toEqual([undefined, { kind: 'B' }]);
    expect(mistakes[0].sentence).toMatch(/^is not YAML: /);
  });

  it('names document, line and column of what is malformed', () => {
    const [mistake] = readYamlText('a: 1\n---\nb: 1\n  c: 2\n', 9).mistakes;
    expect(mistake).toMatchObject({
      ...{ document: 1, line: 3, column: 4 },
      sentence: expect.stringMatching(/^is not YAML: /),
    });
    expect(readYamlText('a: 1\n---\nb: 1\nb: 3\n', 9).mistakes).toEqual([
      {
        ...{ document: 1, line: 4, column: 1 },
        sentence: 'has the key b twice.',
      },
    ]);
  });

  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefghij'.split('').map((name, index) => {
      const before = 'abcdefghij'[index];
      return `${name}: &${name} [${Array(9).fill(`*${before}`).join(',')}]`;
    }),
  ].join('\n');

  it.each<[string, string, RegExp]>([
    ['a bomb of aliases', bomb, /^cannot be read: .*alias/],
    ['an alias that leads nowhere', 'a: *nowhere', /./],
    ...['[', '{', '- ', '? ', '[a: '].map(
      (opening): [string, string, RegExp] => [
        `nesting by ${opening}`,
        opening.repeat(20_000),
        /^is nested deeper than 64 levels\.$/,
      ],
    ),
    // As long as a file of the CLI may be: built whole it takes gigabytes.
    [
      'nesting without end',
      '['.repeat(4_990_000),
      /^is nested deeper than 64 levels\.$/,
    ],
    [
      'a flood of documents',
      '---\n'.repeat(10),
      /^holds more than 9 documents\.$/,
    ],
  ])('refuses %s before it goes off', (_, written, sentence) => {
    const { documents, mistakes } = readYamlText(written, 9);
    expect(documents.filter(each => each !== undefined)).toEqual([]);
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0].sentence).toMatch(sentence);
  });

  it('bounds what it says of one document', () => {
    expect(readYamlText('!a '.repeat(1000), 9).mistakes).toHaveLength(20);
  });

  it('never throws and stays inside the text, whatever it is given', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        ': ',
        '\n',
        '  ',
        '- ',
        '---\n',
        '&x ',
        '*x',
        '[',
        ']',
        '{',
        '}',
      ],
      ...["'", '"', '# ', '!t ', '|\n', '\u0000', '\t', '? ', '<<: ', '%', 'ä'],
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }).map(pieces => pieces.join('')),
        fc.nat(4),
        fc.constantFrom(
          '',
          'a',
          'a.a',
          'a[0]',
          'a[99].a',
          '__proto__',
          '[',
          '.',
        ),
        (written, document, field) => {
          const read = readYamlText(written, 9);
          const lines = written.split('\n').length;
          for (const { line, column, sentence } of read.mistakes) {
            expect(line).toBeGreaterThanOrEqual(1);
            expect(line).toBeLessThanOrEqual(lines);
            expect(column).toBeGreaterThanOrEqual(1);
            expect(sentence).toMatch(/^(is|has|cannot|holds) /);
          }
          const found = read.lineOf(document, field);
          expect(found).toBeGreaterThanOrEqual(0);
          expect(found).toBeLessThanOrEqual(lines);
        },
      ),
      { numRuns: 500 },
    );
  });
});
