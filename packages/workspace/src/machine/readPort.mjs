import { Refusal } from '../refusal.mjs';

/**
 * The port that an environment variable chooses.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {string} variable
 * @param {number} otherwise when it is not set
 * @returns {number} from 1 to 65535
 * @throws {Refusal} when it is none
 */
export function readPort(env, variable, otherwise) {
  const written = env[variable] || String(otherwise);
  const port = Number(written);
  if (!/^\d+$/.test(written) || port < 1 || port > 65535) {
    throw new Refusal(
      `${variable} is "${written}" and must be a port, a whole number from 1 to 65535.`,
    );
  }
  return port;
}
