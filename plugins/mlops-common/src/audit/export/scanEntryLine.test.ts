import fc from 'fast-check';
import { createEntry, type EntryFacts } from '../createEntry';
import { LedgerError } from '../ledgerError';
import { encodeBase64 } from '../base64';
import { parseEntryLine } from './parseExportLine';
import { scanEntryLine } from './scanEntryLine';

const facts: EntryFacts = {
  index: 7,
  at: '2026-01-31T09:30:00.000Z',
  type: 'mlops.governance.signed-off@1',
  stream: 'review/0197a1c2-77d0-7c5e-8d2f-2f6f1f0c9e11',
  streamVersion: 3,
  actor: '5f0c6d5e-8a56-4a3c-9a53-5a2c3a8f9b10',
  payload: { verdict: 'approve', lineage: { code: 'sha256:00', data: null } },
};
const hash = (byte: number) => encodeBase64(new Uint8Array(32).fill(byte));

function lineOf(change: Partial<EntryFacts> = {}, hashes = 2): string {
  const { leaf, payload } = createEntry({ ...facts, ...change }).entry;
  const proof = Array.from({ length: hashes }, (_, n) => hash(n));
  return `{"leaf":${leaf},"payload":${payload},"proof":${JSON.stringify(
    proof,
  )}}`;
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

function parsed(line: Uint8Array) {
  try {
    return parseEntryLine(line);
  } catch (error) {
    if (error instanceof LedgerError) return undefined;
    throw error;
  }
}

describe('scanEntryLine', () => {
  it.each([
    ['a line with a proof', lineOf()],
    ['the first line', lineOf({ index: 0, streamVersion: 1 }, 20)],
    ['a line without a proof', lineOf({}, 0)],
    ['a long leaf', lineOf({ stream: 's'.repeat(512) })],
    ['a long type', lineOf({ type: `mlops.a.${'b'.repeat(118)}@1` })],
    ['a large index', lineOf({ index: 999_999_999_999_999 })],
    ['the largest version', lineOf({ type: 'mlops.a.b@999999' })],
    ['all sorts of values', lineOf({ payload: [1, -20, true, false, null] })],
    ['empty values', lineOf({ payload: { a: {}, b: [], c: '' } })],
    ['a text alone', lineOf({ payload: 'yes' })],
    ['keys that begin alike', lineOf({ payload: { a: 0, aa: 0, 'a-': 0 } })],
    ['our own marks', lineOf({ payload: { proof: [], leaf: { payload: 0 } } })],
  ])('reads %s like parseEntryLine', (_, line) => {
    const bytes = bytesOf(line);
    const scanned = scanEntryLine(bytes);
    expect(scanned).toBeDefined();
    expect(scanned).toEqual(parseEntryLine(bytes));
  });

  it.each([
    ['a text beyond ASCII', lineOf({ payload: 'Größe' })],
    ['an escape', lineOf({ payload: 'a\n' })],
    ['a fraction', lineOf({ payload: 0.5 })],
    ['an exponent', lineOf({ payload: 1e21 })],
    ['a number of 16 digits', lineOf({ payload: 2 ** 53 - 1 })],
    ['an index of 16 digits', lineOf({ index: 2 ** 53 - 1 })],
  ])('leaves %s to parseEntryLine', (_, line) => {
    expect(scanEntryLine(bytesOf(line))).toBeUndefined();
    expect(parseEntryLine(bytesOf(line))).toBeDefined();
  });

  it.each<[string, (line: string) => string]>([
    ['a stream of 513', line => line.replace(/review/, 's'.repeat(476))],
    ['a type of 129', line => line.replace(/governance/, 'g'.repeat(110))],
    ['month 13', line => line.replace('2026-01', '2026-13')],
    ['month 0', line => line.replace('2026-01', '2026-00')],
    ['day 32', line => line.replace('01-31', '01-32')],
    ['hour 24', line => line.replace('T09', 'T24')],
    ['minute 60', line => line.replace(':30:', ':60:')],
    ['second 60', line => line.replace(':00.', ':60.')],
    ['an index with a zero in front', line => line.replace(':7,', ':07,')],
    ['a negative index', line => line.replace(':7,', ':-7,')],
    ['version 0', line => line.replace('Version":3', 'Version":0')],
    ['event version 0', line => line.replace('@1', '@0')],
    ['event version 1000000', line => line.replace('@1', '@1000000')],
    ['capital digits', line => line.replace('5f0c', '5F0C')],
    ['a repeated key', line => line.replace('verdict', 'lineage')],
    ['keys out of order', line => line.replace('lineage', 'zineage')],
    ['-0', line => line.replace('null', '-0')],
    ['01', line => line.replace('null', '01')],
    ['white space', line => line.replace('"data":', '"data": ')],
    ['a comma too many', line => line.replace('null}', 'null,}')],
    ['an open proof', line => line.slice(0, -1)],
    ['a comma in the proof', line => line.replace(']}', ',]}')],
    ['something behind it', line => `${line} `],
    ['a fourth field', line => line.replace(']}', '],"x":0}')],
    ['a hash too short', line => line.replace(hash(1), hash(1).slice(4))],
    ['nothing', () => ''],
  ])('does not take %s, nor does parseEntryLine', (_, change) => {
    const bytes = bytesOf(change(lineOf()));
    expect(scanEntryLine(bytes)).toBeUndefined();
    expect(parsed(bytes)).toBeUndefined();
  });

  it('never answers otherwise than parseEntryLine, whatever bytes changed', () => {
    const lines = [lineOf(), lineOf({ payload: [1, { a: '', b: [] }] }, 0)];
    fc.assert(
      fc.property(
        fc.constantFrom(...lines),
        fc.nat(),
        fc.array(
          fc.oneof(
            fc.nat(255),
            fc.constantFrom(...bytesOf('"\\{}[],:0129-+.eaf \n')),
          ),
          { maxLength: 3 },
        ),
        fc.nat(3),
        (line, place, inserted, removed) => {
          const bytes = Array.from(bytesOf(line));
          bytes.splice(place % bytes.length, removed, ...inserted);
          const changed = Uint8Array.from(bytes);
          const scanned = scanEntryLine(changed);
          expect(scanned ?? parsed(changed)).toEqual(parsed(changed));
        },
      ),
      { numRuns: 20_000 },
    );
  });

  it('does not fall over a nesting that is too deep', () => {
    const deep = (depth: number) =>
      bytesOf(
        lineOf({ payload: 0 }).replace(
          '"payload":0',
          `"payload":${'['.repeat(depth)}${']'.repeat(depth)}`,
        ),
      );
    expect(scanEntryLine(deep(100))).toBeDefined();
    expect(scanEntryLine(deep(101))).toBeUndefined();
    expect(scanEntryLine(deep(100_000))).toBeUndefined();
  });
});
