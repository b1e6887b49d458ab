import {
  createVerifierKey,
  formatVerifierKey,
  parseVerifierKey,
} from './verifierKey';

// The published test data of golang.org/x/mod/sumdb/note.
const published =
  'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const malformed = expect.objectContaining({ code: 'malformed-key' });

describe('a public key', () => {
  it('is read and written as published', () => {
    const key = parseVerifierKey(published);
    expect(key).toMatchObject({ name: 'PeterNeumann', id: 'c74f20a3' });
    expect(formatVerifierKey(key)).toBe(published);
    expect(createVerifierKey(key.name, key.publicKey)).toEqual(key);
  });

  it('is refused when any part is missing', () => {
    const { length } = published;
    const parts = Array.from({ length }, (_, start) =>
      Array.from({ length: length - start }, (__, end) =>
        published.slice(start, start + end + 1),
      ),
    ).flat();
    for (const part of parts.filter(each => each !== published)) {
      expect(() => parseVerifierKey(part)).toThrow(malformed);
    }
  });

  it('is refused when any character is another', () => {
    for (let at = 0; at < published.length; at++) {
      const next = String.fromCharCode(published.charCodeAt(at) + 1);
      const changed = published.slice(0, at) + next + published.slice(at + 1);
      expect(() => parseVerifierKey(changed)).toThrow(malformed);
    }
  });

  it.each([
    // Wrong length and unknown algorithm, each with an id to fit.
    'PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==',
    'PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    ` ${published}`,
    `${published}\n`,
    published.replace('c74f20a3', 'C74F20A3'),
  ])('is refused as %j', text => {
    expect(() => parseVerifierKey(text)).toThrow(malformed);
  });

  it.each(['', 'a b', 'a+b', 'a\nb', 'a\u00a0b', 'a\u0007b', 'a\ud800'])(
    'is not named %j',
    name => {
      expect(() => createVerifierKey(name, new Uint8Array(32))).toThrow(
        malformed,
      );
    },
  );
});
