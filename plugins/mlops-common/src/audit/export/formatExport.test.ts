import { signNote } from '../note/note';
import { createSignerKey } from '../note/signerKey';
import { createTreeHasher } from '../tree/treeHasher';
import { encodeBase64 } from '../base64';
import { exampleLedger, payloads, signer } from './__fixtures__/exampleLedger';
import { formatExport, type ExportSource } from './formatExport';

async function linesOf(source: ExportSource): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of formatExport(source)) lines.push(line);
  return lines;
}

describe('formatExport', () => {
  it('writes the head, then a line for each entry', async () => {
    const ledger = exampleLedger(payloads);
    const [head, ...lines] = await linesOf(ledger);
    expect(JSON.parse(head)).toEqual({ head: ledger.head });
    expect(lines.map(line => JSON.parse(line).payload)).toEqual(payloads);
    expect(lines.map(line => JSON.parse(line).leaf.index)).toEqual([
      0, 1, 2, 3, 4,
    ]);
    expect(lines.every(line => line.endsWith('}\n'))).toBe(true);
  });

  it('writes every inner hash once, where it is first needed', async () => {
    const [, ...lines] = await linesOf(exampleLedger(payloads));
    const proofs = lines.map(line => JSON.parse(line).proof);
    // The tree of five: ((0 1) (2 3)) 4.
    expect(proofs.map(proof => proof.length)).toEqual([3, 0, 1, 0, 0]);
    const hasher = createTreeHasher();
    const leafHash = (at: number) =>
      hasher.leaf(
        new TextEncoder().encode(exampleLedger(payloads).entries[at].leaf),
      );
    expect(proofs[0]).toEqual([
      encodeBase64(leafHash(1)),
      encodeBase64(hasher.node(leafHash(2), leafHash(3))),
      encodeBase64(leafHash(4)),
    ]);
  });

  it('refuses to write more or fewer entries than the head counts', async () => {
    const ledger = exampleLedger(payloads);
    await expect(
      linesOf({ ...ledger, entries: ledger.entries.slice(1) }),
    ).rejects.toThrow('4 entries, the head has 5');
    await expect(
      linesOf({ ...ledger, entries: [...ledger.entries, ledger.entries[0]] }),
    ).rejects.toThrow("More entries than the head's 5");
  });

  it('refuses a head with two signatures', async () => {
    const ledger = exampleLedger([]);
    const witness = createSignerKey('witness.example', new Uint8Array(32));
    const head = signNote(ledger.head.split('\n\n')[0].concat('\n'), [
      signer,
      witness,
    ]);
    await expect(linesOf({ ...ledger, head })).rejects.toThrow(
      'exactly one signature',
    );
  });
});
