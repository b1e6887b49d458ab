import { createSignerKey, formatSignerKey, parseSignerKey } from './signerKey';

// The published test data of golang.org/x/mod/sumdb/note.
const published =
  'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';
const malformed = expect.objectContaining({ code: 'malformed-key' });

describe('a private key', () => {
  it('is read and written as published', () => {
    const key = parseSignerKey(published);
    expect(key.verifierKey.id).toBe('c74f20a3');
    expect(formatSignerKey(key)).toBe(published);
  });

  it('is refused when any part is missing or any character is another', () => {
    for (let at = 0; at < published.length; at++) {
      const next = String.fromCharCode(published.charCodeAt(at) + 1);
      const changed = published.slice(0, at) + next + published.slice(at + 1);
      expect(() => parseSignerKey(changed)).toThrow(malformed);
      expect(() => parseSignerKey(published.slice(0, at))).toThrow(malformed);
      expect(() => parseSignerKey(published.slice(at + 1))).toThrow(malformed);
    }
  });

  it('comes from a seed of 32 bytes, which it copies', () => {
    const seed = new Uint8Array(32).fill(7);
    const key = createSignerKey('ledger.example.com', seed);
    const text = formatSignerKey(key);
    seed.fill(0);
    expect(formatSignerKey(key)).toBe(text);
    expect(formatSignerKey(parseSignerKey(text))).toBe(text);
    expect(() => createSignerKey('a', new Uint8Array(31))).toThrow(malformed);
  });

  it('does not show its seed when it is printed, nor in an error', () => {
    const printed = JSON.parse(JSON.stringify(parseSignerKey(published)));
    expect(Object.keys(printed)).toEqual(['verifierKey']);
    expect(() => parseSignerKey(`${published}A`)).toThrow(malformed);
    expect(() => parseSignerKey(`${published}A`)).not.toThrow(/AYEK/);
  });
});
