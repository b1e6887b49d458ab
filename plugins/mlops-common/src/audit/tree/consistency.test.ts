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
import { proveConsistency, verifyConsistency } from './consistency';
import { createTreeHasher } from './treeHasher';

const hasher = createTreeHasher();

const consistencyProofs: [from: number, to: number, proof: string[]][] = [
  [1, 1, []],
  [
    1,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    6,
    8,
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [
    2,
    5,
    [
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
  [
    6,
    7,
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
];

// RFC 9162, section 2.1.4.1, word for word.
function subproof(
  m: number,
  d: readonly Uint8Array[],
  b: boolean,
): Uint8Array[] {
  if (m === d.length) return b ? [] : [mth(d)];
  const k = split(d.length);
  return m <= k
    ? [...subproof(m, d.slice(0, k), b), mth(d.slice(k))]
    : [...subproof(m - k, d.slice(k), false), mth(d.slice(0, k))];
}

describe('a proof of consistency', () => {
  it.each(consistencyProofs)(
    'proves that %i entries begin %i as published',
    async (oldSize, newSize, proof) => {
      const { readNodes } = growLog(entries);
      const claim = {
        oldSize,
        newSize,
        oldRoot: bytes(roots[oldSize - 1]),
        newRoot: bytes(roots[newSize - 1]),
        proof: await proveConsistency({ oldSize, newSize }, readNodes, hasher),
      };
      expect(claim.proof.map(hex)).toEqual(proof);
      expect(verifyConsistency(claim, hasher)).toBe(true);
    },
  );

  it('is the one of the recursive definition', async () => {
    const log = fc.array(fc.uint8Array({ maxLength: 8 }), {
      minLength: 1,
      maxLength: 70,
    });
    await fc.assert(
      fc.asyncProperty(log, fc.nat(), async (d, cut) => {
        const newSize = d.length;
        const oldSize = 1 + (cut % newSize);
        const { root: newRoot, readNodes } = growLog(d);
        const proof = await proveConsistency(
          { oldSize, newSize },
          readNodes,
          hasher,
        );
        expect(proof.map(hex)).toEqual(subproof(oldSize, d, true).map(hex));
        const oldRoot = mth(d.slice(0, oldSize));
        const claim = { oldSize, newSize, oldRoot, newRoot, proof };
        expect(verifyConsistency(claim, hasher)).toBe(true);
      }),
    );
  });
});

describe('a proof of consistency that does not hold', () => {
  it('is refused, whatever is wrong with it', async () => {
    const { readNodes } = growLog(entries);
    for (let newSize = 2; newSize <= 8; newSize++) {
      for (let oldSize = 1; oldSize < newSize; oldSize++) {
        const oldRoot = bytes(roots[oldSize - 1]);
        const newRoot = bytes(roots[newSize - 1]);
        const proof = await proveConsistency(
          { oldSize, newSize },
          readNodes,
          hasher,
        );
        const claim = { oldSize, newSize, oldRoot, newRoot, proof };
        const wrong = [
          ...corrupted(proof, newRoot).map(other => ({
            ...claim,
            proof: other,
          })),
          { ...claim, proof: [] },
          { ...claim, oldSize: oldSize - 1 },
          { ...claim, oldSize: oldSize + 1 },
          { ...claim, newSize: newSize * 2 },
          { ...claim, newSize: oldSize },
          { ...claim, oldSize: newSize, newSize: oldSize },
          { ...claim, oldRoot: newRoot, newRoot: oldRoot },
          { ...claim, oldRoot: new Uint8Array(3) },
          { ...claim, newRoot: new Uint8Array(3) },
        ];
        expect(verifyConsistency(claim, hasher)).toBe(true);
        expect(wrong.filter(each => verifyConsistency(each, hasher))).toEqual(
          [],
        );
      }
    }
  });

  it('needs nothing for the empty tree but its root', () => {
    const claim = {
      oldSize: 0,
      newSize: 8,
      oldRoot: bytes(emptyRoot),
      newRoot: bytes(roots[7]),
      proof: [],
    };
    expect(verifyConsistency(claim, hasher)).toBe(true);
    expect(
      verifyConsistency({ ...claim, oldRoot: claim.newRoot }, hasher),
    ).toBe(false);
    expect(
      verifyConsistency({ ...claim, proof: [claim.newRoot] }, hasher),
    ).toBe(false);
  });

  it('is refused for equal sizes with different roots', () => {
    expect(
      verifyConsistency(
        {
          oldSize: 3,
          newSize: 3,
          oldRoot: bytes(roots[2]),
          newRoot: bytes(roots[3]),
          proof: [],
        },
        hasher,
      ),
    ).toBe(false);
  });
});
