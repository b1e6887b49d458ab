/**
 * How many tests passed, failed, or did not run.
 *
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * Counts the tests in Vitest's JSON report. A file that could not even be
 * loaded holds no test and counts as one that failed.
 *
 * @param {any} report
 * @returns {Count}
 */
export function countVitest(report) {
  /** @type {{ status: string, assertionResults: { status: string }[] }[]} */
  const files = report.testResults;
  const tests = files.flatMap(({ assertionResults }) => assertionResults);
  const unloaded = files.filter(
    ({ status, assertionResults }) =>
      status === 'failed' &&
      assertionResults.every(test => test.status !== 'failed'),
  );
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const failed = tests.filter(({ status }) => status === 'failed').length;
  return {
    passed,
    failed: failed + unloaded.length,
    skipped: tests.length - passed - failed,
  };
}
