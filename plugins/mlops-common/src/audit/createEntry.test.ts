import { createHash } from 'node:crypto';
import { createEntry, maxPayloadBytes } from './createEntry';
import { decodeLeaf } from './leaf';

const facts = {
  index: 0,
  at: '2026-01-31T09:30:00.000Z',
  type: 'mlops.registry.version-registered@1',
  stream: 'model-version/1',
  streamVersion: 1,
  actor: '5f0c6d5e-8a56-4a3c-9a53-5a2c3a8f9b10',
};

describe('createEntry', () => {
  it('binds the leaf to the bytes of the payload', () => {
    const { entry, leafHash } = createEntry({
      ...facts,
      payload: { b: 'ä', a: 1 },
    });
    expect(entry.payload).toBe('{"a":1,"b":"ä"}');
    const digest = createHash('sha256').update(entry.payload).digest('hex');
    expect(decodeLeaf(entry.leaf)).toEqual({
      ...facts,
      v: 1,
      payloadHash: `sha256:${digest}`,
    });
    const expected = createHash('sha256').update('\0').update(entry.leaf);
    expect(Buffer.from(leafHash).toString('hex')).toBe(expected.digest('hex'));
  });

  it('refuses a payload that is too large, in bytes of UTF-8', () => {
    const payload = 'ä'.repeat(maxPayloadBytes / 2 - 1);
    expect(createEntry({ ...facts, payload }).leafHash).toHaveLength(32);
    expect(() => createEntry({ ...facts, payload: `${payload}ä` })).toThrow(
      expect.objectContaining({ code: 'payload-too-large' }),
    );
  });

  it('refuses what JSON cannot say and a leaf that is none', () => {
    expect(() => createEntry({ ...facts, payload: undefined })).toThrow(
      expect.objectContaining({ code: 'not-canonical-json' }),
    );
    expect(() =>
      createEntry({ ...facts, actor: 'data-scientist-1', payload: 1 }),
    ).toThrow(expect.objectContaining({ code: 'malformed-leaf' }));
  });
});
