import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { Refusal } from '../refusal.mjs';
import { readPortal } from './readPortal.mjs';

/**
 * Waits until the demo organisation is in the catalog, the fleet shows all of
 * its services and the app is served.
 *
 * @param {import('./startBackend.mjs').RunningBackend} backend
 * @param {string} pipelineToken
 * @param {object} [patience]
 * @param {number} [patience.timeoutMs] when it gives up, also while it asks
 * @param {import('../console/createStages.mjs').WaitFor} [patience.waitFor]
 *   hears what is missing
 * @returns {Promise<readonly import('./readPortal.mjs').Person[]>}
 * @throws {Refusal} when the backend ends, or does not get there in time
 */
export async function waitForDemo(
  backend,
  pipelineToken,
  { timeoutMs = 180_000, waitFor = () => undefined } = {},
) {
  let hasEnded = false;
  backend.ended.then(() => {
    hasEnded = true;
  });
  const deadline = Date.now() + timeoutMs;
  /** @type {string | undefined} */
  let missing;
  waitFor('the backend does not answer yet');
  while (Date.now() < deadline) {
    const log = await readFile(backend.logFile, 'utf8');
    // The process stays for a while after a start that failed.
    if (hasEnded || log.includes('Backend startup failed')) {
      throw new Refusal(
        `The backend ended before the portal was ready; its whole log is in ${
          backend.logFile
        }. Its last words:\n${errorSentences(log)}`,
      );
    }
    try {
      const portal = await readPortal(backend.baseUrl, pipelineToken, deadline);
      if (portal.missing === undefined) {
        return portal.people;
      }
      missing = portal.missing;
    } catch (error) {
      // The last answer is cut short, and tells less than those before.
      if (missing === undefined || Date.now() < deadline) {
        missing = error instanceof Error ? error.message : String(error);
      }
    }
    waitFor(missing);
    await delay(300);
  }
  throw new Refusal(
    `The portal was not ready after ${
      timeoutMs / 1000
    } s (${missing}); its log is in ${backend.logFile}.`,
  );
}

/**
 * The sentences of the errors a log ends with: one JSON object a line, or text
 * when it ended before there was a logger.
 *
 * @param {string} log
 */
export function errorSentences(log) {
  const lines = log.trim().split('\n');
  const messages = lines.flatMap(line => {
    try {
      const { level, message } = JSON.parse(line);
      return level === 'error' ? [String(message)] : [];
    } catch {
      return /^\s*at |^\{/.test(line) ? [] : [line];
    }
  });
  return messages
    .slice(-5)
    .map(message => message.split('\n    at ')[0])
    .join('\n');
}
