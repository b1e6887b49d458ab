import fc from 'fast-check';
import { corrupted } from './__fixtures__/corrupted';
import { growLog } from './__fixtures__/growLog';
import { mth, split } from './__fixtures__/naiveTree';
import {
  bytes,
  emptyRoot,
  entries,
  hex,
  roots,
} from './__fixtures__/publishedTree';
import { proveInclusion, verifyInclusion } from './inclusion';
import { createTreeHasher } from './treeHasher';

const hasher = createTreeHasher();

const inclusionProofs: [index: number, size: number, proof: string[]][] = [
  [0, 1, []],
  [
    0,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    5,
    8,
    [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
  [
    1,
    5,
    [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
];
// RFC 9162, section 2.1.3.1, word for word.
function path(m: number, d: readonly Uint8Array[]): Uint8Array[] {
  if (d.length === 1) return [];
  const k = split(d.length);
  return m < k
    ? [...path(m, d.slice(0, k)), mth(d.slice(k))]
    : [...path(m - k, d.slice(k)), mth(d.slice(0, k))];
}

describe('a proof of inclusion', () => {
  it.each(inclusionProofs)(
    'proves entry %i of %i as published',
    async (index, size, proof) => {
      const { readNodes } = growLog(entries);
      const claim = {
        index,
        size,
        leafHash: hasher.leaf(entries[index]),
        root: bytes(roots[size - 1]),
        proof: await proveInclusion({ index, size }, readNodes, hasher),
      };
      expect(claim.proof.map(hex)).toEqual(proof);
      expect(verifyInclusion(claim, hasher)).toBe(true);
    },
  );

  it('is the one of the recursive definition', async () => {
    const log = fc.array(fc.uint8Array({ maxLength: 8 }), {
      minLength: 1,
      maxLength: 70,
    });
    await fc.assert(
      fc.asyncProperty(log, fc.nat(), async (d, at) => {
        const size = d.length;
        const index = at % size;
        const { root, readNodes } = growLog(d);
        const proof = await proveInclusion({ index, size }, readNodes, hasher);
        expect(proof.map(hex)).toEqual(path(index, d).map(hex));
        const leafHash = hasher.leaf(d[index]);
        const claim = { index, size, leafHash, root, proof };
        expect(verifyInclusion(claim, hasher)).toBe(true);
      }),
    );
  });
});

describe('a proof of inclusion that does not hold', () => {
  it('is refused, whatever is wrong with it', async () => {
    const { readNodes } = growLog(entries);
    for (let size = 1; size <= 8; size++) {
      const root = bytes(roots[size - 1]);
      for (let index = 0; index < size; index++) {
        const leafHash = hasher.leaf(entries[index]);
        const proof = await proveInclusion({ index, size }, readNodes, hasher);
        const claim = { index, size, leafHash, root, proof };
        const wrong = [
          ...corrupted(proof, root).map(other => ({ ...claim, proof: other })),
          { ...claim, index: index - 1 },
          { ...claim, index: index + 1 },
          { ...claim, index: index + 0.5 },
          { ...claim, index: NaN },
          { ...claim, size: size * 2 },
          { ...claim, size: index },
          { ...claim, size: 2 ** 53 },
          { ...claim, leafHash: new Uint8Array(32) },
          { ...claim, leafHash: leafHash.slice(1) },
          { ...claim, root: new Uint8Array(0) },
          { ...claim, root: bytes(emptyRoot) },
        ];
        expect(verifyInclusion(claim, hasher)).toBe(true);
        expect(wrong.filter(each => verifyInclusion(each, hasher))).toEqual([]);
      }
    }
  });

  it('cannot be asked for', async () => {
    const { readNodes } = growLog(entries);
    await expect(
      proveInclusion({ index: 8, size: 8 }, readNodes, hasher),
    ).rejects.toThrow(RangeError);
  });
});
