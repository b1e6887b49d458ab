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
    expect(readYamlText(text).lineOf(index, field)).toBe(line);
  });

  it('reads every document in its place, empty ones too', () => {
    const { documents, mistakes } = readYamlText(
      'kind: A\n---\n---\nkind: B\n',
    );
    expect(documents).toEqual([{ kind: 'A' }, undefined, { kind: 'B' }]);
    expect(mistakes).toEqual([]);
  });

  it('reads what is sound beside what is not', () => {
    const { documents, mistakes } = readYamlText('a: [\n---\nkind: B\n');
    expect(documents).toEqual([undefined, { kind: 'B' }]);
    expect(mistakes[0].sentence).toMatch(/^is not YAML: /);
  });
});
