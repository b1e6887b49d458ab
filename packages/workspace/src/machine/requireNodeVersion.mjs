import { Refusal } from '../refusal.mjs';

/** The oldest Node that can prepare the right one. */
const oldestMajor = 18;

/**
 * @param {string} [version] without the leading `v`
 * @throws {Refusal} when these commands cannot run on it
 */
export function requireNodeVersion(version = process.versions.node) {
  if (Number(version.split('.')[0]) < oldestMajor) {
    throw new Refusal(
      `This is Node ${version}, and version ${oldestMajor} or newer is needed to begin: install it and start again.`,
    );
  }
}
