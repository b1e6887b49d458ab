import { createEntry, type LedgerEntry } from '../../createEntry';
import { signCheckpoint } from '../../note/checkpoint';
import { createSignerKey } from '../../note/signerKey';
import { appendLeaf, emptyRange, treeRoot } from '../../tree/compactRange';
import type { ReadNodes } from '../../tree/subtree';
import { createTreeHasher } from '../../tree/treeHasher';
import { formatExport } from '../formatExport';

const hasher = createTreeHasher();

export const origin = 'ledger.example.com';
export const signer = createSignerKey(origin, new Uint8Array(32).fill(7));
export const trusted = [signer.verifierKey];

/** Payloads of every kind: text beyond ASCII, and text like our own marks. */
export const payloads: readonly unknown[] = [
  { verdict: 'approve', seen: `sha256:${'ab'.repeat(32)}` },
  { comment: 'Größe „stimmt“ — 👍🏽', empty: '', nothing: null },
  { quoted: ',"proof":["', nested: { leaf: {}, proof: [] } },
  [1, -0.5, 1e21, true],
  'only text\n',
];

export const manyPayloads = (count: number) =>
  Array.from({ length: count }, (_, at) => payloads[at % payloads.length]);

/** A ledger with one entry for each payload, its head signed by `signer`. */
export function exampleLedger(given: readonly unknown[]) {
  const nodes = new Map<string, Uint8Array>();
  const entries: LedgerEntry[] = [];
  let range = emptyRange;
  given.forEach((payload, index) => {
    const { entry, leafHash } = createEntry({
      index,
      at: '2026-01-31T09:30:00.000Z',
      type: 'mlops.governance.signed-off@1',
      stream: `review/${index % 3}`,
      streamVersion: 1 + Math.floor(index / 3),
      actor: '5f0c6d5e-8a56-4a3c-9a53-5a2c3a8f9b10',
      payload,
    });
    entries.push(entry);
    const appended = appendLeaf(range, leafHash, hasher);
    range = appended.range;
    for (const { level, index: at, hash } of appended.completed) {
      nodes.set(`${level}/${at}`, hash);
    }
  });
  const readNodes: ReadNodes = async wanted =>
    wanted.map(({ level, index }) => {
      const hash = nodes.get(`${level}/${index}`);
      if (!hash) throw new Error(`node ${level}/${index} is not stored`);
      return hash;
    });
  const checkpoint = {
    origin,
    size: given.length,
    root: treeRoot(range, hasher),
  };
  const head = signCheckpoint(checkpoint, signer);
  return { checkpoint, head, entries, readNodes };
}

/** The bytes of its export. */
export async function exampleExport(
  given: readonly unknown[],
): Promise<Uint8Array> {
  const lines: string[] = [];
  for await (const line of formatExport(exampleLedger(given))) lines.push(line);
  return new TextEncoder().encode(lines.join(''));
}

/** A file of these bytes that arrives in chunks of `size`. */
export async function* inChunks(
  bytes: Uint8Array,
  size = 65_536,
): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) {
    yield bytes.subarray(at, at + size);
  }
}
