import { existsSync } from 'node:fs';
import { missingBuildTools } from '../machine/requireCompiler.mjs';
import { runProcess } from '../processes/runProcess.mjs';
import { Refusal } from '../refusal.mjs';
import { findChromium } from './findChromium.mjs';

/**
 * Something the tests need of the system, and where it comes from.
 *
 * @typedef {object} Need
 * @property {string} what
 * @property {readonly string[]} [suites] that use it; all of them by default
 * @property {() => Promise<boolean>} isThere
 * @property {readonly string[]} debian packages
 * @property {string} mac command
 */

/** @type {readonly Need[]} */
const needsOfTests = [
  {
    what: 'a C++ compiler, make and Python 3',
    isThere: async () => (await missingBuildTools()).length === 0,
    debian: ['build-essential', 'python3'],
    mac: 'xcode-select --install',
  },
  {
    what: 'git',
    isThere: () => runs('git'),
    debian: ['git'],
    mac: 'xcode-select --install',
  },
  {
    // The very interpreter: another python3 may come first on the PATH.
    what: 'scikit-learn and pandas for /usr/bin/python3',
    suites: ['unit', 'journeys'],
    isThere: () =>
      runs('/usr/bin/python3', '-c', 'import joblib, numpy, pandas, sklearn'),
    debian: ['make', 'python3-sklearn', 'python3-pandas'],
    mac: '/usr/bin/python3 -m pip install --user scikit-learn pandas',
  },
  {
    what: 'the browser Chromium',
    suites: ['browser'],
    isThere: async () => {
      const chromium = findChromium();
      return chromium !== undefined && runs(chromium);
    },
    debian: ['chromium-headless-shell'],
    mac: 'brew install --cask chromium',
  },
];

/**
 * What some suites of tests need of the system.
 *
 * @param {readonly string[]} suites
 * @returns {readonly Need[]}
 */
export function needsOf(suites) {
  return needsOfTests.filter(
    need => need.suites?.some(name => suites.includes(name)) ?? true,
  );
}

/**
 * Makes sure that the system has what the tests need: installs it as root on
 * Debian and Ubuntu, names it elsewhere.
 *
 * @param {object} [machine]
 * @param {readonly Need[]} [machine.needs]
 * @param {boolean} [machine.canInstall]
 * @param {(packages: readonly string[]) => Promise<unknown>} [machine.install]
 * @returns {Promise<readonly string[]>} the packages that were installed
 * @throws {Refusal} naming what is missing and how to get it
 */
export async function requireSystemPackages({
  needs = needsOfTests,
  canInstall = existsSync('/etc/debian_version') && process.getuid?.() === 0,
  install = installOnDebian,
} = {}) {
  const missing = await missingOf(needs);
  const packages = missing.flatMap(({ debian }) => debian);
  if (missing.length > 0 && canInstall) {
    await install(packages);
  }
  const stillMissing = canInstall ? await missingOf(missing) : missing;
  if (stillMissing.length > 0) {
    throw new Refusal(
      stillMissing
        .map(
          ({ what, debian, mac }) =>
            `The tests need ${what}, and this machine has none that runs: get it with "${
              process.platform === 'darwin'
                ? mac
                : `apt-get install ${debian.join(' ')}`
            }" (or your system's way).`,
        )
        .join('\n'),
    );
  }
  return packages;
}

/** @param {readonly Need[]} needs */
async function missingOf(needs) {
  const missing = [];
  for (const need of needs) {
    if (!(await need.isThere())) {
      missing.push(need);
    }
  }
  return missing;
}

/** @param {readonly string[]} packages */
async function installOnDebian(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runProcess('apt-get', ['update', '--quiet'], { env });
  await runProcess(
    'apt-get',
    ['install', '--yes', '--quiet', '--no-install-recommends', ...packages],
    { env },
  );
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 */
async function runs(command, ...args) {
  try {
    await runProcess(command, args.length > 0 ? args : ['--version']);
    return true;
  } catch {
    return false;
  }
}
