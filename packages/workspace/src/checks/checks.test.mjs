import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runProcess } from '../processes/runProcess.mjs';
import { Refusal } from '../refusal.mjs';
import { findForeignContent } from './findForeignContent.mjs';
import { runChecks } from './runChecks.mjs';

describe('runChecks', () => {
  const passes = title => ({ title, remedy: '', run: async () => {} });
  const fails = {
    title: 'Rules',
    remedy: 'Move the code.',
    run: async () => {
      throw new Refusal('one.ts breaks a rule');
    },
  };

  async function run(checks, atOnce = 2) {
    const lines = [];
    const result = await runChecks(checks, {
      atOnce,
      say: line => lines.push(line.replace(/\(.+? s\)/, '(… s)')),
    });
    return { ...result, lines };
  }

  it('runs every check, also after one that failed, and says what it found', async () => {
    expect(await run([fails, passes('Types')], 1)).toEqual({
      passed: 1,
      failed: 1,
      failures: [{ name: 'Rules', message: 'one.ts breaks a rule' }],
      lines: [
        'FAILED  Rules (… s)\none.ts breaks a rule\nMove the code.\n',
        'passed  Types (… s)',
      ],
    });
  });

  it('says what a command printed', async () => {
    const { lines } = await run([
      { ...fails, run: () => runProcess('sh', ['-c', 'echo seen; exit 1']) },
    ]);
    expect(lines[0]).toBe('FAILED  Rules (… s)\nseen\nMove the code.\n');
  });

  it('prints the beginning and the end of what is long, and how much is between', async () => {
    const { lines } = await run([
      { ...fails, run: () => runProcess('sh', ['-c', 'seq 1000; exit 1']) },
    ]);
    const printed = lines[0].split('\n');
    expect(printed.slice(0, 3)).toEqual(['FAILED  Rules (… s)', '1', '2']);
    expect(printed).toContain('… 880 more lines …');
    expect(printed.slice(-4)).toEqual(['999', '1000', 'Move the code.', '']);
    expect(printed).toHaveLength(124);
  });

  it('begins them in order, so many at a time', async () => {
    const begun = [];
    const ends = new Map();
    const check = title => ({
      ...passes(title),
      run: () => {
        begun.push(title);
        return new Promise(resolve => {
          ends.set(title, resolve);
        });
      },
    });
    const running = run(['Reports', 'Types', 'Lint'].map(check));
    expect(begun).toEqual(['Reports', 'Types']);
    ends.get('Types')();
    await expect.poll(() => begun).toEqual(['Reports', 'Types', 'Lint']);
    ends.get('Reports')();
    ends.get('Lint')();
    expect((await running).passed).toBe(3);
  });
});

describe('findForeignContent', () => {
  let root;
  const write = async (file, content) => {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), content);
  };

  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'pitwall-tree-'));
    await runProcess('git', ['init', '--quiet'], { cwd: root });
    await write('src/index.ts', 'export const home = "/home";\n');
    await write('docs/images/one.png', Buffer.from([0x89, 0, 1]));
    await write('.gitignore', 'ignored/\n');
    await write('ignored/binary', Buffer.from([0]));
  });

  afterEach(() => rm(root, { recursive: true }));

  it('passes a tree of sources and pictures of the documentation', async () => {
    await expect(findForeignContent(root)).resolves.toBeUndefined();
  });

  const registry = ['https://', 'registry.', 'example.org/'].join('');
  const home = ['/ho', 'me/', 'somebody'].join('');
  it.each([
    ['.npmrc', `registry=${registry}`, 'the address of a package registry'],
    ['yarn.lock', `resolved "${registry}a"`, 'the address of a package'],
    ['notes.md', `Look into ${home}/x`, 'a path of one machine'],
    ['tool', Buffer.from([0x7f, 0]), 'a binary'],
    ['.yarn/releases/yarn.cjs', '', 'a program that is installed'],
    ['rows.json', ' '.repeat(1024 * 1024 + 1), 'too large for a source file'],
  ])('refuses %s', async (file, content, what) => {
    await write(file, content);
    const { message } = await findForeignContent(root).catch(error => error);
    expect(message).toContain(`${file}: `);
    expect(message).toContain(what);
  });
});
