import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findChromium } from './findChromium.mjs';
import { listFailures } from './listFailures.mjs';
import { readPlaywright } from './readPlaywright.mjs';
import { readVitest } from './readVitest.mjs';
import { needsOf, requireSystemPackages } from './requireSystemPackages.mjs';
import { runSuite } from './runSuite.mjs';

const report = (...files) => ({
  testResults: files.map((statuses, index) => ({
    name: path.resolve(`${index}.test.ts`),
    status:
      statuses.length === 0 || statuses.includes('failed')
        ? 'failed'
        : 'passed',
    message: statuses.length === 0 ? 'no such module' : '',
    assertionResults: statuses.map(status => ({
      status,
      fullName: 'counts',
      failureMessages: status === 'failed' ? ['expected 1 to be 2'] : [],
    })),
  })),
});

describe('the reports', () => {
  it.each([
    [
      'tests',
      report(['passed', 'failed'], ['passed']),
      {
        passed: 2,
        skipped: 0,
        failures: [
          { name: '0.test.ts › counts', message: 'expected 1 to be 2' },
        ],
      },
    ],
    [
      'a file that could not be loaded',
      report(['passed'], []),
      {
        passed: 1,
        skipped: 0,
        failures: [{ name: '1.test.ts', message: 'no such module' }],
      },
    ],
    [
      'tests that did not run',
      report(['passed', 'pending', 'todo']),
      { passed: 1, skipped: 2, failures: [] },
    ],
  ])('of Vitest tell of %s', (_, json, outcome) => {
    expect(readVitest(json)).toEqual(outcome);
  });

  it('of Playwright tell of flaky tests and errors outside of tests', () => {
    const test = (title, status, ...messages) => ({
      title,
      file: 'sunday.spec.ts',
      tests: [
        {
          projectName: 'portal',
          status,
          results: messages.map(message => ({ error: { message } })),
        },
      ],
    });
    expect(
      readPlaywright({
        stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 },
        errors: [{ message: 'the server did not start' }],
        suites: [
          {
            specs: [test('answers', 'expected')],
            suites: [
              {
                specs: [
                  test('calls', 'unexpected', 'nobody was called'),
                  test('rings', 'flaky', 'too late'),
                ],
              },
            ],
          },
        ],
      }),
    ).toEqual({
      passed: 5,
      skipped: 2,
      failures: [
        {
          name: '[portal] sunday.spec.ts › calls',
          message: 'nobody was called',
        },
        { name: '[portal] sunday.spec.ts › rings', message: 'too late' },
        { name: 'outside of tests', message: 'the server did not start' },
      ],
    });
  });

  it('are told at the end by name, with the beginning of why', () => {
    const lines = Array.from({ length: 50 }, (_, index) => `line ${index}`);
    const listed = listFailures([
      { name: 'one.test.ts › counts', message: '\u001b[31mno\u001b[39m' },
      { name: 'two.test.ts › sums', message: lines.join('\n') },
    ]);
    expect(listed.slice(0, 3)).toEqual([
      'FAILED  one.test.ts › counts',
      '        no',
      'FAILED  two.test.ts › sums',
    ]);
    expect(listed).toHaveLength(15);
  });
});

describe('runSuite', () => {
  let root;
  let said;

  beforeEach(async () => {
    said = [];
    root = await mkdtemp(path.join(tmpdir(), 'pitwall-suite-'));
  });

  afterEach(() => rm(root, { recursive: true }));

  /** A runner that writes the report and ends with the code. */
  async function run(json, code = 0) {
    const runner = path.join(root, 'runner.cjs');
    await writeFile(
      runner,
      `if (process.argv[3] !== 'undefined') require('fs').writeFileSync(process.argv[2], process.argv[3]); process.exitCode = ${code};`,
    );
    return runSuite(
      { root, node: process.execPath, yarn: '', env: process.env },
      {
        title: 'Unit tests',
        command: file => ({
          args: [runner, file, String(JSON.stringify(json))],
        }),
        read: readVitest,
      },
      { say: line => said.push(line) },
    );
  }

  it('counts what passed and failed', async () => {
    expect(await run(report(['passed', 'failed']), 1)).toEqual({
      passed: 1,
      failed: 1,
      failures: [{ name: '0.test.ts › counts', message: 'expected 1 to be 2' }],
    });
    expect(said).toEqual([]);
  });

  it('fails for each test that did not run', async () => {
    expect(await run(report(['passed', 'pending', 'todo']))).toMatchObject({
      passed: 1,
      failed: 2,
    });
    expect(said).toContain('FAILED  Unit tests: 2 tests did not run');
  });

  it.each([
    ['without a test', report(), 0, 'it holds no test'],
    [
      'that ends badly although its tests passed',
      report(['passed']),
      1,
      'something failed outside a test',
    ],
    ['that leaves no report', undefined, 1, 'it ended without a report'],
  ])('fails for a suite %s', async (_, json, code, words) => {
    expect((await run(json, code)).failed).toBe(1);
    expect(said).toEqual([`FAILED  Unit tests: ${words}`]);
  });
});

describe('requireSystemPackages', () => {
  /** A machine that has what `installed` holds. */
  const machine = (canInstall, installed = new Set(), works = true) => ({
    canInstall,
    needs: [
      {
        what: 'the browser Chromium',
        isThere: async () => installed.has('chromium'),
        debian: ['chromium'],
        mac: 'brew install --cask chromium',
      },
    ],
    install: async packages =>
      works && packages.forEach(name => installed.add(name)),
  });

  it('installs nothing when all is there', async () => {
    expect(
      await requireSystemPackages(machine(true, new Set(['chromium']))),
    ).toEqual([]);
  });

  it('installs what is missing where it may', async () => {
    expect(await requireSystemPackages(machine(true))).toEqual(['chromium']);
  });

  it.each([
    ['where it may not install', machine(false)],
    ['that did not help', machine(true, new Set(), false)],
  ])('names what is missing and how to get it %s', async (_, at) => {
    await expect(requireSystemPackages(at)).rejects.toThrow(
      /^The tests need the browser Chromium, and this machine has none that runs: get it with "(apt-get install chromium|brew install --cask chromium)"/,
    );
  });
});

describe('needsOf', () => {
  it('asks for what the named suites use, and for no more', () => {
    const whats = suites => needsOf(suites).map(({ what }) => what);
    expect(whats(['unit'])).toContain(
      'scikit-learn and pandas for /usr/bin/python3',
    );
    expect(whats(['unit'])).not.toContain('the browser Chromium');
    expect(whats(['browser'])).toEqual([
      'a C++ compiler, make and Python 3',
      'git',
      'the browser Chromium',
    ]);
  });
});

describe('findChromium', () => {
  it.each([
    [
      'prefers the one without windows',
      ['chromium', 'chromium-headless-shell'],
    ],
    ['takes the one with windows where no other is', ['chromium']],
  ])('%s', async (_, names) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'pitwall-path-'));
    try {
      await Promise.all(
        names.map(name => writeFile(path.join(folder, name), '')),
      );
      expect(findChromium({ PATH: `/nowhere:${folder}` })).toBe(
        path.join(folder, names[names.length - 1]),
      );
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('takes the browser one names, and none that does not exist', () => {
    const env = { PATH: '', PITWALL_CHROMIUM: process.execPath };
    expect(findChromium(env)).toBe(process.execPath);
    expect(findChromium({ ...env, PITWALL_CHROMIUM: '/nowhere' })).not.toBe(
      '/nowhere',
    );
  });
});
