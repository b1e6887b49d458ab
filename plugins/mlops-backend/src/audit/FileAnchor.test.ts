import { createSignerKey, signCheckpoint } from '@pitwall/plugin-mlops-common';
import { ledgerAnchorCases } from '@pitwall/plugin-mlops-node/testUtils';
import { appendFile, mkdtemp, readFile, rm, truncate } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { FileAnchor } from './FileAnchor';

const origin = 'ledger.example.com';
const signer = createSignerKey(origin, new Uint8Array(32).fill(7));

const head = (size: number) =>
  signCheckpoint({ origin, size, root: new Uint8Array(32).fill(size) }, signer);

describe('FileAnchor', () => {
  let folder: string;
  let count = 0;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'anchor-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const newFile = () => path.join(folder, `not-yet-there/${count++}.txt`);

  it.each(
    ledgerAnchorCases(async () => {
      const file = newFile();
      return {
        anchor: new FileAnchor(file),
        reopen: async () => new FileAnchor(file),
      };
    }),
  )('$name', ({ run }) => expect(run()).resolves.toBeUndefined());

  it('writes one note after another', async () => {
    const file = newFile();
    const anchor = new FileAnchor(file);
    await Promise.all([anchor.keep(head(1)), anchor.keep(head(2))]);
    expect(await readFile(file, 'utf8')).toBe(`${head(1)}\n${head(2)}`);
  });

  it.each([1, 40, head(2).length, Buffer.byteLength(head(2))])(
    'writes over what a crash left of a note, %i bytes from its end',
    async missing => {
      const file = newFile();
      const anchor = new FileAnchor(file);
      await anchor.keep(head(1));
      await anchor.keep(head(2));
      const { length } = await readFile(file);
      await truncate(file, length - missing);
      const again = new FileAnchor(file);
      expect(await again.newestHead()).toBe(head(1));
      await again.keep(head(3));
      expect(await readFile(file, 'utf8')).toBe(`${head(1)}\n${head(3)}`);
    },
  );

  it('reads the file again after it could not be written', async () => {
    const file = newFile();
    const anchor = new FileAnchor(file);
    await anchor.keep(head(1));
    await appendFile(file, 'half a no');
    await rm(file);
    await expect(anchor.keep(head(2))).rejects.toThrow('ENOENT');
    await anchor.keep(head(2));
    expect(await readFile(file, 'utf8')).toBe(head(2));
  });

  it('says why it refuses', async () => {
    const anchor = new FileAnchor(newFile());
    await anchor.keep(head(5));
    await expect(anchor.keep(head(4))).rejects.toThrow(
      'keeps a head of 5 entries; one of 4 would go backwards.',
    );
  });
});
