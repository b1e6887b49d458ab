/** What somebody reads of a failed check before they run it alone. */
const mostLines = 120;

/**
 * The beginning and the end of what a check found, where most checks say what
 * is wrong and how much of it: a report of an API that changed is thousands of
 * lines, and hides the other checks.
 *
 * @param {string} found
 * @returns {string}
 */
export function shortenFindings(found) {
  const lines = found.split('\n');
  const left = lines.length - mostLines;
  return left <= 0
    ? found
    : [
        ...lines.slice(0, mostLines / 2),
        `… ${left} more line${left === 1 ? '' : 's'} …`,
        ...lines.slice(-mostLines / 2),
      ].join('\n');
}
