/**
 * Reads Playwright's JSON report. A test that passed only when it was repeated
 * did not pass, and an error outside of tests is a failure of its own.
 *
 * @param {any} report
 * @returns {import('./readVitest.mjs').Outcome}
 */
export function readPlaywright({ stats, errors, suites = [] }) {
  return {
    passed: stats.expected,
    skipped: stats.skipped,
    failures: [
      ...specsOf(suites).flatMap(({ file, title, tests }) =>
        tests
          .filter(({ status }) => ['unexpected', 'flaky'].includes(status))
          .map(({ projectName, results }) => ({
            name: `[${projectName}] ${file} › ${title}`,
            message: results
              .map(({ error }) => error?.message)
              .filter(Boolean)
              .join('\n'),
          })),
      ),
      ...errors.map((/** @type {{ message?: string }} */ error) => ({
        name: 'outside of tests',
        message: error.message ?? '',
      })),
    ],
  };
}

/**
 * @typedef {object} Spec
 * @property {string} file
 * @property {string} title
 * @property {{ projectName: string, status: string, results: { error?: { message?: string } }[] }[]} tests
 *
 * @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite
 */

/**
 * @param {readonly Suite[]} suites
 * @returns {Spec[]}
 */
function specsOf(suites) {
  return suites.flatMap(suite => [
    ...(suite.specs ?? []),
    ...specsOf(suite.suites ?? []),
  ]);
}
