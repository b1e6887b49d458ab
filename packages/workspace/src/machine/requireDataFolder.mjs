import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { Refusal } from '../refusal.mjs';

/**
 * Makes the folder in which the portal keeps its data, if it is not there.
 *
 * @param {string} folder
 * @throws {Refusal} when nothing can be written there
 */
export async function requireDataFolder(folder) {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    throw new Refusal(
      `The folder ${folder} cannot be used for the portal's data (${code}): choose another one with PITWALL_DATA=<folder> npm start.`,
    );
  }
}
