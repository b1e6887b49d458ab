/**
 * Counts the tests in Playwright's JSON report. A test that passed only when
 * it was repeated did not pass.
 *
 * @param {any} report
 * @returns {import('./countVitest.mjs').Count}
 */
export function countPlaywright({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}
