import { reviewPayloads } from '@pitwall/plugin-mlops-common';
import { entryTypes, sayEntryType } from './entryTypes';

describe('entryTypes', () => {
  it('has words for everything that may happen in a review', () => {
    const types = Object.keys(reviewPayloads).map(
      kind => `mlops.governance.${kind}@1`,
    );
    expect(Object.keys(entryTypes)).toEqual(expect.arrayContaining(types));
  });

  it('says the same of no two types', () => {
    const words = Object.values(entryTypes);
    expect(new Set(words).size).toBe(words.length);
  });

  it('leaves a type that it does not know as it is', () => {
    expect(sayEntryType('mlops.rhythm.beat-missed@1')).toBe(
      'mlops.rhythm.beat-missed@1',
    );
  });
});
