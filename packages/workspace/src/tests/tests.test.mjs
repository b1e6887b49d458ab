import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { countPlaywright } from './countPlaywright.mjs';
import { countVitest } from './countVitest.mjs';
import { findChromium } from './findChromium.mjs';
import { needsOf, requireSystemPackages } from './requireSystemPackages.mjs';
import { runSuite } from './runSuite.mjs';

const report = (...files) => ({
  testResults: files.map(statuses => ({
    status:
      statuses.length === 0 || statuses.includes('failed')
        ? 'failed'
        : 'passed',
    assertionResults: statuses.map(status => ({ status })),
  })),
});

describe('the counts', () => {
  it.each([
    ['tests', report(['passed', 'failed'], ['passed']), [2, 1, 0]],
    ['a file that could not be loaded', report(['passed'], []), [1, 1, 0]],
    [
      'tests that did not run',
      report(['passed', 'pending', 'todo']),
      [1, 0, 2],
    ],
  ])('of Vitest see %s', (_, json, [passed, failed, skipped]) => {
    expect(countVitest(json)).toEqual({ passed, failed, skipped });
  });

  it('of Playwright see flaky tests and errors outside of tests', () => {
    expect(
      countPlaywright({
        stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 },
        errors: [{ message: 'the server did not start' }],
      }),
    ).toEqual({ passed: 5, failed: 3, skipped: 2 });
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
        count: countVitest,
      },
      { say: line => said.push(line) },
    );
  }

  it('counts what passed and failed', async () => {
    expect(await run(report(['passed', 'failed']), 1)).toEqual({
      passed: 1,
      failed: 1,
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
  it('takes the browser one names, and none that does not exist', () => {
    const env = { PATH: '', PITWALL_CHROMIUM: process.execPath };
    expect(findChromium(env)).toBe(process.execPath);
    expect(findChromium({ ...env, PITWALL_CHROMIUM: '/nowhere' })).not.toBe(
      '/nowhere',
    );
  });
});
