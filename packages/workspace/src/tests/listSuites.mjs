import { readPlaywright } from './readPlaywright.mjs';
import { readVitest } from './readVitest.mjs';

/** @param {readonly string[]} projects of vitest.config.mts */
function vitest(...projects) {
  return (/** @type {string} */ reportFile) => ({
    args: [
      ...['node_modules/vitest/vitest.mjs', 'run'],
      ...projects.flatMap(name => ['--project', name]),
      ...['--reporter', 'default', '--reporter', 'json'],
      `--outputFile.json=${reportFile}`,
    ],
  });
}

/**
 * The suites of tests by the name one asks for them with.
 *
 * @type {Readonly<Record<string, import('./runSuite.mjs').Suite>>}
 */
export const suites = {
  unit: {
    title: 'Unit tests',
    command: vitest('node', 'browser-dom*'),
    read: readVitest,
  },
  journeys: {
    title: 'Journeys',
    command: vitest('journeys', 'commands'),
    read: readVitest,
  },
  browser: {
    title: 'Browser tests',
    command: reportFile => ({
      args: [
        ...['node_modules/@playwright/test/cli.js', 'test'],
        ...['--config', 'test/browser/playwright.config.ts'],
        ...['--reporter', 'list,json'],
      ],
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile },
    }),
    read: readPlaywright,
  },
};
