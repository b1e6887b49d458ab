import fc from 'fast-check';
import { canonicalJson } from './canonicalJson';
import {
  decodeLeaf,
  encodeLeaf,
  leafSchema,
  readLeaf,
  type Leaf,
} from './leaf';

const leaf: Leaf = {
  v: 1,
  index: 41,
  at: '2026-01-31T09:30:00.000Z',
  type: 'mlops.governance.signed-off@1',
  stream: 'review/0197a1c2-77d0-7c5e-8d2f-2f6f1f0c9e11',
  streamVersion: 3,
  actor: '5f0c6d5e-8a56-4a3c-9a53-5a2c3a8f9b10',
  payloadHash: `sha256:${'9f'.repeat(32)}`,
};

// Frozen for ever: if this text has to change, every ledger breaks.
const text =
  '{"actor":"5f0c6d5e-8a56-4a3c-9a53-5a2c3a8f9b10"' +
  ',"at":"2026-01-31T09:30:00.000Z","index":41' +
  `,"payloadHash":"sha256:${'9f'.repeat(32)}"` +
  ',"stream":"review/0197a1c2-77d0-7c5e-8d2f-2f6f1f0c9e11"' +
  ',"streamVersion":3,"type":"mlops.governance.signed-off@1","v":1}';

const anyLeaf: fc.Arbitrary<Leaf> = fc.record({
  v: fc.constant(1 as const),
  index: fc.maxSafeNat(),
  at: fc
    .date({
      min: new Date(0),
      max: new Date('9999-12-31'),
      noInvalidDate: true,
    })
    .map(at => at.toISOString()),
  type: fc.stringMatching(/^mlops\.[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*@[1-9]\d?$/),
  stream: fc.stringMatching(/^[\x21\x23-\x5b\x5d-\x7e]{1,40}$/),
  streamVersion: fc.maxSafeNat().map(version => Math.max(version, 1)),
  actor: fc.uuid(),
  payloadHash: fc.stringMatching(/^sha256:[0-9a-f]{64}$/),
});

describe('a leaf of version 1', () => {
  it('has one text', () => {
    expect(encodeLeaf(leaf)).toBe(text);
    expect(decodeLeaf(text)).toEqual(leaf);
  });

  it('is read from the midst of a text', () => {
    expect(readLeaf(`--${text}--`, 2)).toEqual({ leaf, end: text.length + 2 });
    expect(readLeaf(`--${text}--`, 1)).toBeUndefined();
  });

  it.each<[string, Record<string, unknown>]>([
    ['v', { v: 2 }],
    ['index', { index: -1 }],
    ['index', { index: 1.5 }],
    ['index', { index: 2 ** 53 }],
    ['at', { at: '2026-01-31T09:30:00Z' }],
    ['at', { at: '2026-13-31T09:30:00.000Z' }],
    ['type', { type: 'mlops.signed-off@1' }],
    ['type', { type: 'mlops.governance.signed-off' }],
    ['type', { type: 'mlops.governance.signed-off@0' }],
    ['stream', { stream: '' }],
    ['stream', { stream: 'a"b' }],
    ['stream', { stream: 'a\\b' }],
    ['stream', { stream: 'größe' }],
    ['stream', { stream: 'a\n' }],
    ['stream', { stream: 'a'.repeat(513) }],
    ['type', { type: `mlops.a.${'b'.repeat(128)}@1` }],
    ['streamVersion', { streamVersion: 0 }],
    ['actor', { actor: 'user:default/data-scientist-1' }],
    ['actor', { actor: leaf.actor.toUpperCase() }],
    ['payloadHash', { payloadHash: 'sha256:9F' }],
    ['extra', { extra: 1 }],
  ])('refuses a wrong %s: %j', (field, change) => {
    const wrong = canonicalJson({ ...leaf, ...change });
    expect(() => decodeLeaf(wrong)).toThrow(
      expect.objectContaining({
        code: 'malformed-leaf',
        message: expect.stringContaining(field),
      }),
    );
  });

  it('refuses a leaf that lacks a field', () => {
    const { actor, ...others } = leaf;
    expect(() => decodeLeaf(canonicalJson(others))).toThrow(/actor/);
    expect(actor).toBe(leaf.actor);
  });

  it('refuses another spelling of the same leaf', () => {
    expect(() => decodeLeaf(JSON.stringify(leaf))).toThrow(
      expect.objectContaining({ code: 'not-canonical-json' }),
    );
    expect(() => decodeLeaf(`${text} `)).toThrow(
      expect.objectContaining({ code: 'not-canonical-json' }),
    );
  });

  it('is read by its pattern as by its schema', () => {
    fc.assert(
      fc.property(anyLeaf, any => {
        const written = encodeLeaf(any);
        expect(readLeaf(written, 0)?.leaf).toEqual(any);
        expect(leafSchema.parse(JSON.parse(written))).toEqual(any);
      }),
    );
  });
});
