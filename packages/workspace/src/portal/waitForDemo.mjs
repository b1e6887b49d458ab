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
 * @param {number} [timeoutMs]
 * @returns {Promise<readonly import('./readPortal.mjs').Person[]>}
 * @throws {Refusal} when the backend ends, or does not get there in time
 */
export async function waitForDemo(backend, pipelineToken, timeoutMs = 180_000) {
  let hasEnded = false;
  backend.ended.then(() => {
    hasEnded = true;
  });
  const deadline = Date.now() + timeoutMs;
  let obstacle = 'it does not answer yet';
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
      const { people, isComplete } = await readPortal(
        backend.baseUrl,
        pipelineToken,
      );
      if (isComplete) {
        return people;
      }
      obstacle = 'the demo organisation is not complete yet';
    } catch (error) {
      obstacle = error instanceof Error ? error.message : String(error);
    }
    await delay(300);
  }
  throw new Refusal(
    `The portal was not ready after ${
      timeoutMs / 1000
    } s (${obstacle}); its log is in ${backend.logFile}.`,
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
