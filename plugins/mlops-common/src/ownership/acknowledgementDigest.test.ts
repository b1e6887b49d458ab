import { acknowledgementDigest } from './acknowledgementDigest';

const writing = {
  entityRef: 'component:default/delay',
  role: 'model-validator',
  targets: ['user:default/two', 'user:default/one'],
} as const;
const digest = acknowledgementDigest(writing);

describe('acknowledgementDigest', () => {
  it('is the SHA-256 of the writing in canonical JSON', () => {
    // printf '{"entityRef":"component:default/delay","role":"model-validator","targets":["user:default/one","user:default/two"]}' | sha256sum
    expect(digest).toBe(
      'sha256:35237245916e4fd9748ab6ab5ef36a12a906e95b487d52d242ce2fc2324db694',
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
  ])('is another one for %j', change => {
    expect(acknowledgementDigest({ ...writing, ...change })).not.toBe(digest);
  });
});
