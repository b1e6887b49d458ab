import { packOf } from './fold/__fixtures__/reviewOf';
import { lintPack } from './lintPack';
import { packSchema } from './pack';
import { packDigest } from './packDigest';

describe('lintPack', () => {
  it('finds nothing wrong with a pack that can be fulfilled', () => {
    expect(lintPack(packOf())).toEqual([]);
  });

  const slot = { id: 'owner', title: 'Owner', role: 'data-engineer' };
  const metric = { kind: 'metric', id: 'auc', title: 'AUC', metric: 'auc' };
  it.each([
    [{ id: 'risk' }, 'The pack has two checkpoints called risk.'],
    [{ slots: [slot, slot] }, 'data has two slots called owner.'],
    [
      { evidence: [{ ...metric, atLeast: 0.9, atMost: 0.5 }] },
      'data wants auc to be at least 0.9 and at most 0.5, which nothing is.',
    ],
    [
      { evidence: [metric] },
      'data asks for the metric auc but sets neither atLeast nor atMost.',
    ],
    [
      {
        evidence: [
          { ...metric, atLeast: 0.5 },
          { ...metric, atMost: 0.6 },
        ],
      },
      'data asks twice for evidence called auc.',
    ],
    [
      {
        evidence: [
          { kind: 'lineage', id: 'w', title: 'Weights', names: ['weights'] },
        ],
      },
      'data asks for weights as evidence (w) but is not bound to it: a change there would leave the signatures standing.',
    ],
    [
      { bindsTo: ['weights', 'prompt'] },
      'data names weights and prompt, which no version of any kind has all of.',
    ],
    [
      { form: { schema: { type: 'string' } } },
      'The form of data must be a JSON Schema of type object.',
    ],
    [
      { opensAfter: ['nothing'] },
      'data opens after nothing, which is not in the pack.',
    ],
    [
      { opensAfter: ['risk'] },
      'data and risk would never open: they wait for each other.',
    ],
    [
      { opensAfter: ['data'] },
      'data and risk would never open: they wait for each other.',
    ],
  ])('says what is wrong with %j', (change, sentence) => {
    expect(lintPack(packOf(change))).toContain(sentence);
  });

  it.each([
    [{ slots: [{ ...slot, role: 'king' }] }],
    [{ slots: [] }],
    [{ timeBox: { days: 5, onTimeout: 'approve' } }],
    [{ timeBox: { days: 0, onTimeout: 'reject' } }],
    [{ validity: '' }],
    [{ validity: undefined }],
    [{ unknown: true }],
  ])('has no words for the shape of %j', change => {
    expect(() => packOf(change)).toThrow();
  });
});

describe('packDigest', () => {
  it('is the same for the same pack, however it is written down', () => {
    const pack = packOf();
    const turned = Object.fromEntries(Object.entries(pack).reverse());
    expect(packDigest(packSchema.parse(turned))).toBe(packDigest(pack));
    expect(packDigest(packOf({ title: 'Other' }))).not.toBe(packDigest(pack));
  });
});
