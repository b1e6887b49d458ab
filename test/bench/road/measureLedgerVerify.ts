import {
  appendLeaf,
  createEntry,
  createSignerKey,
  createTreeHasher,
  emptyRange,
  formatExport,
  signCheckpoint,
  treeRoot,
  verifyExport,
  type JsonObject,
  type LedgerEntry,
  type Sha256,
} from '@pitwall/plugin-mlops-common';
import crypto, { createHash } from 'node:crypto';
import type { MeasuredFigure } from '../measure/printFigure';
import { percentile } from '../measure/percentile';

const entries = 50_000;
const runs = 9;
/** As a file arrives. */
const chunkBytes = 64 * 1024;

const signer = createSignerKey('ledger.example.com', new Uint8Array(32));
const sha256: Sha256 = bytes =>
  Buffer.from(crypto.hash('sha256', bytes, 'binary'), 'latin1');

/**
 * Time to prove an export of 50,000 entries with payloads of 330 to 670 bytes,
 * against the SHA-256 of the same bytes; both from memory and with Node's own
 * SHA-256, in turns.
 */
export async function measureLedgerVerify(): Promise<MeasuredFigure> {
  const file = await exportOf(entries);
  const verifyMs: number[] = [];
  const hashMs: number[] = [];
  // The first turn only warms up.
  for (let run = 0; run <= runs; run += 1) {
    const begun = performance.now();
    const verdict = await verifyExport(inChunks(file), [signer.verifierKey], {
      sha256,
    });
    const verified = performance.now();
    if (!verdict.verified) throw new Error(verdict.sentence);
    createHash('sha256').update(file).digest();
    const hashed = performance.now();
    if (run > 0) {
      verifyMs.push(verified - begun);
      hashMs.push(hashed - verified);
    }
  }
  return {
    figure: 'ledger-verify',
    value: percentile(verifyMs, 0.5),
    unit: 'ms',
    floor: percentile(hashMs, 0.5),
    bar: 10,
  };
}

/** A sign-off as reviews record it, of one model version or another. */
function signOff(n: number): JsonObject {
  const digest = (of: string) =>
    `sha256:${createHash('sha256').update(`${of} ${n}`).digest('hex')}`;
  const names = ['code', 'data', 'environment', 'params', 'weights'];
  return {
    checkpoint: 'model-risk',
    slot: 'validator',
    verdict: n % 3 === 0 ? 'reject' : 'approve',
    seen: digest('seen'),
    reason: digest('reason'),
    round: 1 + (n % 4),
    lineage: Object.fromEntries(
      names.slice(0, 1 + (n % 5)).map(name => [name, digest(name)]),
    ),
  };
}

async function exportOf(count: number): Promise<Buffer> {
  const hasher = createTreeHasher(sha256);
  const nodes = new Map<string, Uint8Array>();
  const kept: LedgerEntry[] = [];
  let range = emptyRange;
  for (let index = 0; index < count; index += 1) {
    const { entry, leafHash } = createEntry(
      {
        index,
        at: '2026-01-31T09:30:00.000Z',
        type: 'mlops.governance.signed-off@1',
        stream: `review/0197a1c2-77d0-7c5e-8d2f-${`${index}`.padStart(
          12,
          '0',
        )}`,
        streamVersion: 1,
        actor: '5f0c6d5e-8a56-4a3c-9a53-5a2c3a8f9b10',
        payload: signOff(index),
      },
      sha256,
    );
    kept.push(entry);
    const appended = appendLeaf(range, leafHash, hasher);
    range = appended.range;
    for (const { level, index: at, hash } of appended.completed) {
      nodes.set(`${level}/${at}`, hash);
    }
  }
  const head = signCheckpoint(
    {
      origin: 'ledger.example.com',
      size: count,
      root: treeRoot(range, hasher),
    },
    signer,
  );
  const lines: string[] = [];
  for await (const line of formatExport(
    {
      head,
      entries: kept,
      readNodes: async wanted =>
        wanted.flatMap(
          ({ level, index }) => nodes.get(`${level}/${index}`) ?? [],
        ),
    },
    hasher,
  )) {
    lines.push(line);
  }
  return Buffer.from(lines.join(''));
}

async function* inChunks(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    yield bytes.subarray(at, at + chunkBytes);
  }
}
