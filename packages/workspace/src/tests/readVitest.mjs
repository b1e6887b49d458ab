import path from 'node:path';

/**
 * What a runner said of its tests.
 *
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} skipped tests that did not run
 * @property {readonly Failure[]} failures
 *
 * @typedef {object} Failure
 * @property {string} name file and title of the test
 * @property {string} message
 */

/**
 * Reads Vitest's JSON report. A file that could not even be loaded holds no
 * test and is one failure.
 *
 * @param {any} report
 * @returns {Outcome}
 */
export function readVitest(report) {
  /** @type {{ name: string, status: string, message?: string, assertionResults: { status: string, fullName?: string, failureMessages?: string[] }[] }[]} */
  const files = report.testResults;
  const tests = files.flatMap(({ assertionResults }) => assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const failures = files.flatMap(({ name, status, message, ...file }) => {
    const where = path.relative(process.cwd(), name);
    const failed = file.assertionResults.filter(
      test => test.status === 'failed',
    );
    return status === 'failed' && failed.length === 0
      ? [{ name: where, message: message ?? 'it could not be loaded' }]
      : failed.map(({ fullName, failureMessages = [] }) => ({
          name: `${where} › ${fullName}`,
          message: failureMessages.join('\n'),
        }));
  });
  const ran = tests.filter(({ status }) =>
    ['passed', 'failed'].includes(status),
  );
  return { passed, skipped: tests.length - ran.length, failures };
}
