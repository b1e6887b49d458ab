import fc from 'fast-check';
import { openNote, parseNote, formatNote, signNote } from './note';
import { createSignerKey, parseSignerKey } from './signerKey';
import { parseVerifierKey } from './verifierKey';

// The published test data of golang.org/x/mod/sumdb/note.
const peter = parseVerifierKey(
  'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
);
const enoch = parseVerifierKey(
  'EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop',
);
const signer = parseSignerKey(
  'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz',
);
const text =
  'If you think cryptography is the answer to your problem,\n' +
  "then you don't know what your problem is.\n";
const peterLine =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
const enochLine =
  '— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n';

describe('a signed note', () => {
  it('is signed as published', () => {
    expect(signNote(text, [signer])).toBe(`${text}\n${peterLine}`);
  });

  it('is opened by the published keys', () => {
    const note = `${text}\n${peterLine}${enochLine}`;
    expect(openNote(note, [peter])).toEqual({ text, signedBy: [peter] });
    expect(openNote(note, [enoch, peter])).toEqual({
      text,
      signedBy: [peter, enoch],
    });
  });

  it('is not opened without a trusted key', () => {
    const note = `${text}\n${peterLine}`;
    const missing = expect.objectContaining({ code: 'signature-missing' });
    expect(() => openNote(note, [])).toThrow(missing);
    expect(() => openNote(note, [enoch])).toThrow(missing);
    expect(() => openNote(note, [{ ...peter, name: 'Peter' }])).toThrow(
      missing,
    );
    expect(() => openNote(note, [{ ...peter, id: 'c74f20a4' }])).toThrow(
      missing,
    );
  });

  it('is spoilt by one wrong signature of a trusted key', () => {
    const wrong = expect.objectContaining({ code: 'signature-wrong' });
    const changed = `${text.replace('know', 'knew')}\n${peterLine}`;
    expect(() => openNote(changed, [peter])).toThrow(wrong);
    const short = `${text}\n— PeterNeumann x08go/ZJkuA=\n${enochLine}`;
    expect(() => openNote(short, [peter, enoch])).toThrow(wrong);
    const inserted = `${text}\n${peterLine.slice(0, 60)}ABCD${peterLine.slice(
      60,
    )}`;
    expect(() => openNote(inserted, [peter])).toThrow(wrong);
  });

  it('is refused when another key has the id of a trusted one', () => {
    const forger = { ...peter, publicKey: enoch.publicKey };
    expect(() => openNote(`${text}\n${peterLine}`, [forger])).toThrow(
      expect.objectContaining({ code: 'signature-wrong' }),
    );
    expect(openNote(`${text}\n${peterLine}`, [forger, peter]).signedBy).toEqual(
      [peter],
    );
  });

  it('may hold empty lines in its text', () => {
    const poem = 'one\n\ntwo\n';
    expect(openNote(signNote(poem, [signer]), [peter]).text).toBe(poem);
  });

  it.each<[string, string]>([
    ['no signature', text],
    ['an empty place for signatures', `${text}\n`],
    ['no newline at the end', `${text}\n${peterLine.slice(0, -1)}`],
    ['a control character', `\x01${text}\n${peterLine}`],
    ['a carriage return', `${text}\n${peterLine}`.replaceAll('\n', '\r\n')],
    ['a lone surrogate', `\ud800${text}\n${peterLine}`],
    ['a foreign line', `${text}\n${peterLine}Unexpected line.\n`],
    ['a hyphen for the dash', `${text}\n${peterLine.replace('—', '-')}`],
    ['two spaces', `${text}\n${peterLine.replace(' ', '  ')}`],
    ['a field too many', `${text}\n${peterLine.replace('\n', ' x\n')}`],
    ['a name with a plus', `${text}\n${peterLine.replace('Neu', '+')}`],
    ['a no-break space', `${text}\n${peterLine.replace('Neu', '\u00a0')}`],
    ['loose base64', `${text}\n${peterLine.replace('AM=', 'AN=')}`],
    ['no padding', `${text}\n${peterLine.replace('AM=', 'AM')}`],
    ['a key id alone', `${text}\n— PeterNeumann x08gow==\n`],
    ['101 signatures', `${text}\n${peterLine.repeat(101)}`],
    ['a million characters', `${'a'.repeat(1_000_000)}\n\n${peterLine}`],
    ['nothing', ''],
  ])('is malformed with %s', (_what, note) => {
    expect(() => openNote(note, [peter])).toThrow(
      expect.objectContaining({ code: 'malformed-note' }),
    );
  });

  it('cannot be signed without a final newline or with a control character', () => {
    const malformed = expect.objectContaining({ code: 'malformed-note' });
    expect(() => signNote('abc', [signer])).toThrow(malformed);
    expect(() => signNote('a\tb\n', [signer])).toThrow(malformed);
  });

  it('comes back from its text, and no changed character opens it', () => {
    const own = createSignerKey('ledger.example.com/a', new Uint8Array(32));
    const body = fc
      .string({ maxLength: 40 })
      .filter(line => !/\p{Cc}/u.test(line))
      .map(line => `${line}\n`);
    fc.assert(
      fc.property(
        body,
        fc.nat(),
        fc.string({ maxLength: 1 }),
        (any, at, by) => {
          const note = signNote(any, [own]);
          expect(formatNote(parseNote(note))).toBe(note);
          const place = at % note.length;
          const changed = note.slice(0, place) + by + note.slice(place + 1);
          if (changed === note) return;
          expect(() => openNote(changed, [own.verifierKey])).toThrow(
            expect.objectContaining({ name: 'LedgerError' }),
          );
        },
      ),
    );
  });
});
