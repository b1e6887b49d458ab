import { signCheckpoint } from './checkpoint';
import { splitNotes } from './noteList';
import { createSignerKey } from './signerKey';

const origin = 'ledger.example.com';
const signer = createSignerKey(origin, new Uint8Array(32).fill(7));
const head = (size: number) =>
  signCheckpoint({ origin, size, root: new Uint8Array(32).fill(size) }, signer);
const twice = head(2) + head(2).split('\n\n')[1];

describe('splitNotes', () => {
  it.each([
    ['nothing', '', []],
    ['one note', head(1), [head(1)]],
    ['several', `${head(1)}\n${twice}\n${head(3)}`, [head(1), twice, head(3)]],
  ])('takes %s apart', (_, text, notes) => {
    expect(splitNotes(text)).toEqual({ notes, end: text.length });
  });

  it('ends at what is not whole, wherever it was cut', () => {
    const text = `${head(1)}\n${head(2)}`;
    for (let cut = head(1).length; cut < text.length; cut++) {
      expect(splitNotes(text.slice(0, cut))).toEqual({
        notes: [head(1)],
        end: head(1).length,
      });
    }
  });

  it('finds nothing in another text', () => {
    expect(splitNotes('a\nb\n\nc\n')).toEqual({ notes: [], end: 0 });
  });
});
