import { inChunks, trusted } from './__fixtures__/exampleLedger';
import { linesOf } from './linesOf';
import { verifyExport } from './verifyExport';

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('linesOf', () => {
  async function read(text: string, chunk: number, maxBytes: number) {
    const lines: [string, boolean][] = [];
    for await (const batch of linesOf(
      inChunks(bytesOf(text), chunk),
      maxBytes,
    )) {
      for (const { bytes, complete } of batch) {
        lines.push([new TextDecoder().decode(bytes), complete]);
      }
    }
    return lines;
  }

  it.each([1, 2, 3, 100])(
    'splits chunks of %i at newlines alone',
    async chunk => {
      expect(await read('a\n\nbc\r\nd\n', chunk, 10)).toEqual([
        ['a', true],
        ['', true],
        ['bc\r', true],
        ['d', true],
      ]);
      expect(await read('a\nbc', chunk, 10)).toEqual([
        ['a', true],
        ['bc', false],
      ]);
      expect(await read('', chunk, 10)).toEqual([]);
    },
  );

  it.each([1, 2, 3, 100])(
    'ends at a line too long, in chunks of %i',
    async chunk => {
      expect(await read('abc\ndefg\nh\n', chunk, 3)).toEqual([
        ['abc', true],
        [expect.stringMatching(/^defg/), false],
      ]);
    },
  );
});

describe('a file that is no export at all', () => {
  it('cannot fill the memory with one line', async () => {
    let sent = 0;
    async function* endless() {
      for (;;) {
        sent += 1;
        yield new Uint8Array(65_536).fill(0x20);
      }
    }
    const verdict = await verifyExport(endless(), trusted);
    expect(verdict).toMatchObject({ verified: false, fault: 'head', line: 1 });
    expect(sent).toBeLessThan(20);
  });

  it('that cannot be read throws what its reader threw', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield bytesOf('{');
      throw new Error('disk is gone');
    }
    await expect(verifyExport(broken(), trusted)).rejects.toThrow(
      'disk is gone',
    );
  });
});
