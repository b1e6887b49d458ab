import {
  appendLeaf,
  createEntry,
  createSignerKey,
  createTreeHasher,
  emptyRange,
  formatExport,
  formatSignerKey,
  formatVerifierKey,
  signCheckpoint,
  treeRoot,
} from '@pitwall/plugin-mlops-common';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode as run } from './__testUtils__';

const bin = join(__dirname, '../bin/pitwall.mjs');
const published = join(__dirname, '../dist/pitwall.mjs');
// In a checkout the bin bundles the sources anew, once for all these tests.
beforeAll(() => run([bin, '--help']));

const folder = mkdtempSync(join(tmpdir(), 'pitwall-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

const signer = createSignerKey(
  'ledger.example.com',
  new Uint8Array(32).fill(7),
);
const other = createSignerKey('ledger.example.com', new Uint8Array(32).fill(8));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function ledger(size: number) {
  const hasher = createTreeHasher();
  const nodes = new Map<string, Uint8Array>();
  const entries = [];
  let range = emptyRange;
  for (let index = 0; index < size; index++) {
    const { entry, leafHash } = createEntry({
      index,
      at: '2026-01-31T09:30:00.000Z',
      type: 'mlops.governance.signed-off@1',
      stream: 'review/1',
      streamVersion: index + 1,
      actor: '5f0c6d5e-8a56-4a3c-9a53-5a2c3a8f9b10',
      payload: { verdict: 'approve', slot: `slot-${index}` },
    });
    entries.push(entry);
    const appended = appendLeaf(range, leafHash, hasher);
    range = appended.range;
    for (const { level, index: at, hash } of appended.completed) {
      nodes.set(`${level}/${at}`, hash);
    }
  }
  const root = treeRoot(range, hasher);
  const head = signCheckpoint(
    { origin: 'ledger.example.com', size, root },
    signer,
  );
  const lines: string[] = [];
  const source = {
    head,
    entries,
    readNodes: async (wanted: readonly { level: number; index: number }[]) =>
      wanted.map(({ level, index }) => {
        const hash = nodes.get(`${level}/${index}`);
        if (!hash) throw new Error(`node ${level}/${index} is not stored`);
        return hash;
      }),
  };
  for await (const line of formatExport(source)) lines.push(line);
  return { head, text: lines.join(''), root: Buffer.from(root) };
}

const pitwall = (args: readonly string[], input?: string) =>
  run([published, ...args], input);

const key = file(
  'ledger.pub',
  `# the ledger's keys\n\n${formatVerifierKey(signer.verifierKey)}\n`,
);

describe('pitwall audit verify', () => {
  it('says that a true export is verified', async () => {
    const { text, root } = await ledger(20);
    const path = file('true.jsonl', text);
    expect(await pitwall(['audit', 'verify', path, '--key', key])).toEqual({
      code: 0,
      out: `Verified: 20 entries of ledger.example.com, root ${root.toString(
        'base64',
      )}\n`,
      err: '',
    });
  });

  it('reads the standard input and answers in JSON', async () => {
    const { text, root } = await ledger(1);
    const args = ['audit', 'verify', '-', '--key', key, '--json'];
    const { code, out } = await pitwall(args, text);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      verified: true,
      origin: 'ledger.example.com',
      size: 1,
      root: root.toString('base64'),
    });
  });

  it('names the first entry that does not hold', async () => {
    const { text } = await ledger(20);
    const path = file('changed.jsonl', text.replace('slot-13', 'slot-31'));
    const args = ['audit', 'verify', path, '--key', key];
    expect(await pitwall(args)).toEqual({
      code: 1,
      out: 'Not verified: entry 13 (line 15): The payload of entry 13 is not the one it was written with.\n',
      err: '',
    });
    const { code, out } = await pitwall([...args, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      verified: false,
      fault: 'payload',
      index: 13,
      line: 15,
    });
  });

  it('takes no key but the given ones', async () => {
    const { text } = await ledger(2);
    const path = file('two.jsonl', text);
    const wrong = file('other.pub', formatVerifierKey(other.verifierKey));
    const { code, out } = await pitwall([
      ...['audit', 'verify', path, '--key', wrong],
    ]);
    expect(code).toBe(1);
    expect(out).toContain('Not verified: line 1: No trusted key signed this');
    expect(
      await pitwall(['audit', 'verify', path, '--key', wrong, '--key', key]),
    ).toMatchObject({ code: 0 });
  });

  it('holds an export against a head that was kept', async () => {
    const anchor = file('head', (await ledger(5)).head);
    const args = ['--key', key, '--anchor', anchor];
    const longer = file('longer.jsonl', (await ledger(9)).text);
    expect(await pitwall(['audit', 'verify', longer, ...args])).toMatchObject({
      code: 0,
    });
    const older = file('older.jsonl', (await ledger(4)).text);
    expect(await pitwall(['audit', 'verify', older, ...args])).toMatchObject({
      code: 1,
      out: expect.stringContaining(
        'The kept head counts 5 entries, the export 4.',
      ),
    });
  });

  it('takes the last of several heads that were kept', async () => {
    const heads = [(await ledger(2)).head, (await ledger(5)).head];
    const anchor = file('heads', heads.join('\n'));
    const args = ['--key', key, '--anchor', anchor];
    for (const [size, code] of [
      [5, 0],
      [4, 1],
    ]) {
      const path = file(`of-${size}.jsonl`, (await ledger(size)).text);
      expect(await pitwall(['audit', 'verify', path, ...args])).toMatchObject({
        code,
      });
    }
  });
});

describe('pitwall without an answer', () => {
  const some = file('some.jsonl', 'x\n');

  it.each<[string, string[], string]>([
    ['no file', ['--key', key], 'Which file?'],
    ['no key', [some], 'Which key? Give it with --key <file>.'],
    ['two files', [some, some, '--key', key], 'One file, not also'],
    ['an unknown option', [some, '--kye', key], "'--kye'"],
    ['a file that is not there', ['nowhere', '--key', key], 'no such file'],
    ['a directory', [folder, '--key', key], 'it is a directory'],
    ['a key that is not there', [some, '--key', 'nowhere'], 'no such file'],
    ['a key file without a key', [some, '--key', file('e', '#\n')], 'no key'],
    ['something else for a key', [some, '--key', some], 'line 1: This is no'],
    ['binary for a key', [some, '--key', file('b', Buffer.of(0xff))], 'UTF-8'],
    ['a broken head', [some, '--key', key, '--anchor', some], 'no head'],
  ])('tells of %s', async (_what, args, sentence) => {
    const { code, out, err } = await pitwall(['audit', 'verify', ...args]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
    expect(err).not.toContain('    at ');
  });

  it('does not take a private key, nor repeat it', async () => {
    const text = formatSignerKey(signer);
    const secret = file('ledger.key', text);
    const { code, err } = await pitwall([
      ...['audit', 'verify', some, '--key', secret],
    ]);
    expect(code).toBe(2);
    expect(err).toContain('this is a private key');
    expect(err).not.toContain(text.slice(-40));
  });

  it('shows what there is for a command that is not', async () => {
    const { code, err } = await pitwall(['audit', 'verfy']);
    expect(code).toBe(2);
    expect(err).toContain('There is no command "audit verfy"');
    expect(err).toContain('audit verify');
  });
});

describe('pitwall --help', () => {
  it.each([[], ['--help'], ['-h']])('lists the commands', async (...args) => {
    const { code, out } = await pitwall(args);
    expect(code).toBe(0);
    expect(out).toContain('audit verify');
  });

  it('is there under the name that a package manager links', async () => {
    expect(await run([bin, '--help'])).toEqual(await pitwall(['--help']));
  });

  it('tells all about one command', async () => {
    const { code, out } = await pitwall(['audit', 'verify', '--help']);
    expect(code).toBe(0);
    expect(out).toContain('--anchor <file>');
    expect(out).toContain('Exit codes');
  });
});

describe('the file that is published', () => {
  it('brings of Backstage only how refs are spelled, and needs no package', () => {
    const bundle = readFileSync(published, 'utf8');
    const brought = [...bundle.matchAll(/@backstage\/[^\s"']+/g)].map(
      ([name]) => name.replace('@backstage/catalog-model/dist/', ''),
    );
    expect(brought.sort()).toEqual([
      'entity/constants.esm.js',
      'entity/ref.esm.js',
      'validation/CommonValidatorFunctions.esm.js',
      'validation/KubernetesValidatorFunctions.esm.js',
    ]);
    const imports = [...bundle.matchAll(/^import .* from "([^"]+)";$/gm)];
    const foreign = imports.filter(([, name]) => !name.startsWith('node:'));
    expect(imports.length).toBeGreaterThan(0);
    expect(foreign).toEqual([]);
  });
});
