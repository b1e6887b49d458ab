import fc from 'fast-check';
import { encodeBase64 } from '../base64';
import { canonicalJson } from '../canonicalJson';
import { signNote } from '../note/note';
import { createSignerKey } from '../note/signerKey';
import {
  exampleExport,
  exampleLedger,
  inChunks,
  manyPayloads,
  origin,
  payloads,
  signer,
  trusted,
} from './__fixtures__/exampleLedger';
import { verifyExport, type ExportVerdict } from './verifyExport';

const verify = (file: Uint8Array) => verifyExport(inChunks(file), trusted);
const textOf = (file: Uint8Array) => new TextDecoder().decode(file);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const linesIn = (file: Uint8Array) => textOf(file).split('\n').slice(0, -1);
const joined = (lines: readonly string[]) => bytesOf(`${lines.join('\n')}\n`);
/** Line 1 is the head, line n + 2 is entry n. */
const lineAt = (file: Uint8Array, place: number) =>
  1 + file.subarray(0, place).filter(byte => byte === 0x0a).length;

type Fault = Extract<ExportVerdict, { verified: false }>;
const payload: Partial<Fault> = { fault: 'payload' };
const leaf: Partial<Fault> = { fault: 'leaf' };
const index: Partial<Fault> = { fault: 'index' };
const malformed: Partial<Fault> = { fault: 'line' };

function reordered(line: string): string {
  const { leaf: first, ...others } = JSON.parse(line);
  return JSON.stringify({ ...others, leaf: first });
}

describe('an export as it was written', () => {
  it.each([0, 1, 2, 3, 5, 8, 13, 100, 257])(
    'of %i entries is verified',
    async size => {
      const { checkpoint } = exampleLedger(manyPayloads(size));
      const file = await exampleExport(manyPayloads(size));
      expect(await verify(file)).toEqual({ verified: true, ...checkpoint });
    },
  );

  it('is verified in chunks of any size', async () => {
    const file = await exampleExport(payloads);
    for (const size of [1, 2, 7, 100, 1000]) {
      const verdict = await verifyExport(inChunks(file, size), trusted);
      expect(verdict.verified).toBe(true);
    }
  });

  it('is verified with a SHA-256 of the caller', async () => {
    const file = await exampleExport(payloads);
    const { createHash } = await import('node:crypto');
    let calls = 0;
    const verdict = await verifyExport(inChunks(file), trusted, {
      sha256: bytes => {
        calls += 1;
        return createHash('sha256').update(bytes).digest();
      },
    });
    expect(verdict.verified).toBe(true);
    // The empty root; payload, leaf and inner node for each but the last.
    expect(calls).toBe(1 + 3 * payloads.length - 1);
  });
});

describe('an export that was changed', () => {
  it('in any byte is not verified, and the line is named', async () => {
    // A short file: opening its head takes milliseconds, once for each byte.
    const file = await exampleExport(payloads.slice(1, 3));
    for (let at = 0; at < file.length; at++) {
      const line = lineAt(file, at);
      const verdict = await verify(file.with(at, file[at] ^ (1 << at % 8)));
      const place = line > 1 ? { line, index: line - 2 } : { line };
      expect({ at, verdict }).toMatchObject({
        at,
        verdict: { verified: false, ...place },
      });
    }
  });

  it('to any other byte is not verified, and the line is named', async () => {
    const file = await exampleExport(manyPayloads(20));
    const place = fc.nat(file.length - 1);
    await fc.assert(
      fc.asyncProperty(place, fc.nat(255), async (at, byte) => {
        fc.pre(file[at] !== byte);
        expect(await verify(file.with(at, byte))).toMatchObject({
          verified: false,
          line: lineAt(file, at),
        });
      }),
      { numRuns: 300 },
    );
  });

  it('by inserting or removing any bytes is not verified', async () => {
    const file = await exampleExport(payloads);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(file.length),
        fc.nat(3),
        fc.oneof(
          fc.uint8Array({ maxLength: 3 }),
          fc.constantFrom(' ', '\n', '\r', '\ufeff', ',', '{}\n').map(bytesOf),
        ),
        async (at, remove, insert) => {
          const changed = Uint8Array.from([
            ...file.subarray(0, at),
            ...insert,
            ...file.subarray(at + remove),
          ]);
          fc.pre(Buffer.compare(changed, file) !== 0);
          expect((await verify(changed)).verified).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('by dropping, doubling or swapping lines is not verified', async () => {
    const lines = linesIn(await exampleExport(manyPayloads(11)));
    for (let at = 0; at < lines.length; at++) {
      const dropped = await verify(joined(lines.toSpliced(at, 1)));
      expect(dropped).toMatchObject({ verified: false, line: at + 1 });
      const doubled = await verify(joined(lines.toSpliced(at, 0, lines[at])));
      expect(doubled).toMatchObject({ verified: false, line: at + 2 });
      for (let other = at + 1; other < lines.length; other++) {
        const swapped = lines.with(at, lines[other]).with(other, lines[at]);
        expect(await verify(joined(swapped))).toMatchObject({
          verified: false,
          line: at + 1,
        });
      }
    }
  });

  it.each<[string, number, (line: string) => string, Partial<Fault>]>([
    ['a payload', 3, line => line.replace('true', 'false'), payload],
    ['an actor', 4, line => line.replace('5f0c', '5f0d'), leaf],
    ['a number', 3, line => line.replace('"index":3', '"index":4'), index],
    ['a field', 2, line => line.replace('"v":1', '"v":2'), malformed],
    ['a missing proof', 2, line => line.replace(/\["[^"]+"\]\}$/, '[]}'), leaf],
    ['white space', 1, line => line.replace('{', '{ '), malformed],
    ['another order', 1, line => reordered(line), malformed],
    ['a field too many', 1, line => line.replace(/\}$/, ',"x":1}'), malformed],
    ['no JSON', 1, () => 'no JSON', malformed],
    ['an empty line', 1, () => '', malformed],
    ['deep nesting', 1, () => '['.repeat(100_000), malformed],
  ])('has its fault named: %s', async (_what, entry, change, fault) => {
    const lines = linesIn(await exampleExport(payloads));
    const changed = change(lines[entry + 1]);
    expect(changed).not.toBe(lines[entry + 1]);
    expect(await verify(joined(lines.with(entry + 1, changed)))).toMatchObject({
      verified: false,
      line: entry + 2,
      index: entry,
      ...fault,
    });
  });

  it('names the entry that was rewritten with all hashes to fit', async () => {
    const count = 40;
    const forged = manyPayloads(count).with(17, { verdict: 'reject' });
    const lines = linesIn(await exampleExport(manyPayloads(count)));
    const forgedLines = linesIn(await exampleExport(forged));
    const oneLine = lines.with(18, forgedLines[18]);
    expect(await verify(joined(oneLine))).toMatchObject({
      fault: 'leaf',
      index: 17,
    });
    // Even when all that follows is made to fit: entry 0 already brings along
    // hashes above the forged one, so it is the first that does not hold.
    const allLines = [lines[0], ...forgedLines.slice(1)];
    expect(await verify(joined(allLines))).toMatchObject({
      fault: 'leaf',
      index: 0,
    });
  });

  it('is not verified when it is cut off anywhere', async () => {
    const file = await exampleExport(payloads);
    for (let end = 0; end < file.length; end += 13) {
      expect((await verify(file.subarray(0, end))).verified).toBe(false);
    }
    expect(await verify(file.subarray(0, file.length - 1))).toMatchObject({
      fault: 'line',
      index: payloads.length - 1,
      sentence: expect.stringContaining('cut off'),
    });
    const lines = linesIn(file);
    expect(await verify(joined(lines.slice(0, 4)))).toMatchObject({
      fault: 'missing',
      line: 5,
      index: 3,
    });
    expect(await verify(joined([...lines, lines[5]]))).toMatchObject({
      fault: 'surplus',
      line: 7,
    });
  });
});

describe('the head of an export', () => {
  it('must be signed by a trusted key of its own name', async () => {
    const file = await exampleExport(payloads);
    const other = createSignerKey(origin, new Uint8Array(32).fill(8));
    const verdict = await verifyExport(inChunks(file), [other.verifierKey]);
    expect(verdict).toMatchObject({ fault: 'head', line: 1 });
    expect(verdict).not.toHaveProperty('index');
    expect(await verifyExport(inChunks(file), [])).toMatchObject({
      fault: 'head',
    });
  });

  it('must not carry a signature that nobody checks', async () => {
    const { checkpoint } = exampleLedger(payloads);
    const witness = createSignerKey('witness.example', new Uint8Array(32));
    const text = `${origin}\n${checkpoint.size}\n${encodeBase64(
      checkpoint.root,
    )}\n`;
    const lines = linesIn(await exampleExport(payloads));
    const head = canonicalJson({ head: signNote(text, [signer, witness]) });
    expect(await verify(joined(lines.with(0, head)))).toMatchObject({
      fault: 'head',
      line: 1,
    });
  });

  it.each(['', '{}', '{"head":1}', '[]', '"head"', 'null'])(
    'is not %j',
    async line => {
      const lines = linesIn(await exampleExport(payloads));
      expect(await verify(joined(lines.with(0, line)))).toMatchObject({
        fault: 'head',
        line: 1,
      });
    },
  );

  it('is missing in an empty file', async () => {
    expect(await verify(new Uint8Array(0))).toMatchObject({
      fault: 'head',
      line: 1,
    });
  });

  it('of an empty ledger must have the root of nothing', async () => {
    const text = `${origin}\n0\n${encodeBase64(new Uint8Array(32))}\n`;
    const head = canonicalJson({ head: signNote(text, [signer]) });
    expect(await verify(bytesOf(`${head}\n`))).toMatchObject({ fault: 'head' });
  });
});
