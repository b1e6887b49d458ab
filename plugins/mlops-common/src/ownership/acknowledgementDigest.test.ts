import { acknowledgementDigest } from './acknowledgementDigest';

const writing = {
  entityRef: 'component:default/delay',
  role: 'model-validator',
  boundBy: 'domain:default/travel',
  targets: ['user:default/two', 'user:default/one'],
} as const;
const digest = acknowledgementDigest(writing);

describe('acknowledgementDigest', () => {
  it('is the SHA-256 of the writing in canonical JSON', () => {
    // printf '{"boundBy":"domain:default/travel","entityRef":"component:default/delay","role":"model-validator","targets":["user:default/one","user:default/two"]}' | sha256sum
    expect(digest).toBe(
      'sha256:ddf4d7ccac621148c4af62789cfc93426169af98a7679bdb5c9f3f13065d9f4d',
    );
  });

  it('is the same whatever the order, and however often', () => {
    const targets = [...writing.targets, 'user:default/one'].reverse();
    expect(acknowledgementDigest({ ...writing, targets, cells: {} })).toBe(
      digest,
    );
  });

  it.each([
    { entityRef: 'component:default/other' },
    { role: 'security' as const },
    { targets: ['user:default/one'] },
    { cells: { retrain: 'C' as const } },
    { boundBy: 'domain:default/other' },
  ])('is another one for %j', change => {
    expect(acknowledgementDigest({ ...writing, ...change })).not.toBe(digest);
  });
});
