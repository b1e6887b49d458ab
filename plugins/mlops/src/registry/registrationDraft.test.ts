import { sentenceAt } from '../command';
import { readDraft } from './registrationDraft';

const service = 'component:default/arrival-delay';
const digest = `sha256:${'a'.repeat(64)}`;

const draft = {
  kind: 'tabular',
  digests: { code: ` ${digest}\n`, data: '', prompt: digest },
  authors: ['user:default/ada', 'bob@example.com'],
  source: ' ',
} as const;

describe('readDraft', () => {
  it('leaves out what is empty, and what is not of the kind', () => {
    expect(readDraft(service, draft)).toEqual({
      input: {
        ...{ service, kind: 'tabular', lineage: { code: digest } },
        authors: ['user:default/ada', 'bob@example.com'],
        metrics: {},
      },
    });
  });

  it('says next to which field what is wrong', () => {
    const read = readDraft(service, {
      ...draft,
      digests: { weights: 'abc' },
      authors: ['a', 'x'.repeat(400)],
      source: 'ci',
    });
    const wrong = 'wrong' in read ? read.wrong : new Map();
    expect(sentenceAt(wrong, 'lineage.weights')).toBe(
      'This is not a digest: it must be "sha256:" and 64 lower-case hexadecimal digits.',
    );
    expect(sentenceAt(wrong, 'authors')).toBe(
      'This must not be longer than 320.',
    );
    expect(sentenceAt(wrong, 'source')).toBe(
      'This is not an https: or http: address.',
    );
    expect(sentenceAt(wrong, 'lineage.code')).toBeUndefined();
  });

  it('asks for at least one digest and one author', () => {
    const read = readDraft(service, { ...draft, digests: {}, authors: [] });
    const wrong = 'wrong' in read ? read.wrong : new Map();
    expect([...wrong.keys()]).toEqual(['lineage', 'authors']);
  });
});
