import {
  formatCheckpoint,
  openCheckpoint,
  parseCheckpoint,
  signCheckpoint,
} from './checkpoint';
import { signNote } from './note';
import { createSignerKey } from './signerKey';

const origin = 'example.com/behind-the-sofa';
// The sample of c2sp.org/tlog-checkpoint.
const sample = `${origin}\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n`;
const key = createSignerKey(origin, new Uint8Array(32).fill(1));
const witness = createSignerKey('witness.example', new Uint8Array(32).fill(2));

describe('a checkpoint', () => {
  it('is read and written as in the specification', () => {
    const checkpoint = parseCheckpoint(sample);
    expect(checkpoint).toMatchObject({ origin, size: 20852163 });
    expect(checkpoint.root).toHaveLength(32);
    expect(formatCheckpoint(checkpoint)).toBe(sample);
  });

  it.each<[string, string]>([
    ['no origin', sample.slice(origin.length)],
    ['a leading zero', sample.replace('2085', '02085')],
    ['a negative size', sample.replace('2085', '-2085')],
    ['a fraction', sample.replace('2085', '2.085')],
    ['a size beyond counting', sample.replace('20852163', '9007199254740993')],
    ['a short root', sample.replace('CsUYapGG', '')],
    ['loose base64', sample.replace('q2I=', 'q2J=')],
    ['an extension line', `${sample}extension\n`],
    ['an empty line', `${sample}\n`],
    ['no newline', sample.slice(0, -1)],
    ['nothing', ''],
  ])('is malformed with %s', (_what, text) => {
    expect(() => parseCheckpoint(text)).toThrow(
      expect.objectContaining({ code: 'malformed-checkpoint' }),
    );
  });

  it('cannot be written with an origin of two lines', () => {
    expect(() =>
      formatCheckpoint({ origin: 'a\nb', size: 0, root: new Uint8Array(32) }),
    ).toThrow(expect.objectContaining({ code: 'malformed-checkpoint' }));
  });

  it('is opened by the key of its log, witnesses or not', () => {
    const checkpoint = parseCheckpoint(sample);
    const note = signCheckpoint(checkpoint, key);
    expect(openCheckpoint(note, [key.verifierKey])).toEqual(checkpoint);
    const witnessed = signNote(sample, [witness, key]);
    const trusted = [key.verifierKey, witness.verifierKey];
    expect(openCheckpoint(witnessed, trusted)).toEqual(checkpoint);
  });

  it('is not for the key of another name', () => {
    const mismatch = expect.objectContaining({ code: 'origin-mismatch' });
    expect(() => signCheckpoint(parseCheckpoint(sample), witness)).toThrow(
      mismatch,
    );
    const note = signNote(sample, [witness]);
    expect(() => openCheckpoint(note, [witness.verifierKey])).toThrow(mismatch);
  });
});
