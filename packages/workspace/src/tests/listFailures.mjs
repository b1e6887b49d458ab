import { stripVTControlCharacters } from 'node:util';

/** What tells why a test failed: what was expected and what came. */
const mostLines = 12;

/**
 * Names each test that failed and begins to say why, for the end of a log of
 * which only the end may be kept.
 *
 * @param {readonly import('./readVitest.mjs').Failure[]} failures
 * @returns {string[]} lines
 */
export function listFailures(failures) {
  return failures.flatMap(({ name, message }) => [
    `FAILED  ${name}`,
    ...stripVTControlCharacters(message)
      .split('\n')
      .slice(0, mostLines)
      .map(line => `        ${line}`.trimEnd()),
  ]);
}
