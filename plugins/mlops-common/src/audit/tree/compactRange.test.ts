import fc from 'fast-check';
import { growLog } from './__fixtures__/growLog';
import { mth } from './__fixtures__/naiveTree';
import { emptyRoot, entries, hex, roots } from './__fixtures__/publishedTree';
import { appendLeaf, emptyRange } from './compactRange';
import { createTreeHasher } from './treeHasher';

const hasher = createTreeHasher();

describe('the root of the tree', () => {
  it('is the published one at every size', () => {
    expect(hex(growLog([]).root)).toBe(emptyRoot);
    roots.forEach((root, at) => {
      expect(hex(growLog(entries.slice(0, at + 1)).root)).toBe(root);
    });
  });

  it('is the one of the recursive definition', () => {
    const log = fc.array(fc.uint8Array({ maxLength: 8 }), { maxLength: 150 });
    fc.assert(
      fc.property(log, d => {
        expect(hex(growLog(d).root)).toBe(hex(mth(d)));
      }),
    );
  });
});

describe('appendLeaf', () => {
  it('changes no range it was given', () => {
    const [first, second] = entries.map(hasher.leaf);
    const one = appendLeaf(emptyRange, first, hasher).range;
    appendLeaf(one, second, hasher);
    expect(emptyRange).toEqual({ size: 0, hashes: [] });
    expect(one).toEqual({ size: 1, hashes: [first] });
  });
});
