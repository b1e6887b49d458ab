import { readFileSync } from 'node:fs';
import path from 'node:path';
import { reviewPayloads } from '@pitwall/plugin-mlops-common';
import { entryTypes, sayEntryType } from './entryTypes';

describe('entryTypes', () => {
  it('has words for everything that the catalogue of events lists', () => {
    const catalogue = readFileSync(
      path.resolve(__dirname, '../../../../docs/events.md'),
      'utf8',
    );
    const types = [...catalogue.matchAll(/^\| `(mlops\.[^`]+@\d+)`/gm)];
    expect(Object.keys(entryTypes).sort()).toEqual(
      types.map(([, type]) => type).sort(),
    );
  });

  it('has words for everything that may happen in a review', () => {
    const types = Object.keys(reviewPayloads).map(
      kind => `mlops.governance.${kind}@1`,
    );
    expect(Object.keys(entryTypes)).toEqual(expect.arrayContaining(types));
  });

  it('has words for what is written down of people and roles', () => {
    for (const kind of [
      'deputy-named',
      'absence-recorded',
      'rota-swapped',
      'hand-over-recorded',
      'narrowing-acknowledged',
      'fact-ended',
      'call-recorded',
    ]) {
      const type = `mlops.ownership.${kind}@1`;
      expect(sayEntryType(type)).not.toBe(type);
    }
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
