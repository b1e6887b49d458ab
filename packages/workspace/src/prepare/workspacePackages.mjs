import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * A package of this repository.
 *
 * @typedef {object} WorkspacePackage
 * @property {string} name
 * @property {string} folder relative to the root
 * @property {readonly string[]} dependencies names of all it depends on at run time
 * @property {boolean} isPublishable
 */

/**
 * Every package the root package.json lists as a workspace.
 *
 * @param {string} root
 * @returns {Promise<WorkspacePackage[]>}
 */
export async function workspacePackages(root) {
  const { workspaces } = await readManifest(root, '.');
  const folders = await Promise.all(
    workspaces.map(async (/** @type {string} */ pattern) => {
      if (!pattern.endsWith('/*')) {
        return [pattern];
      }
      const parent = pattern.slice(0, -2);
      const entries = await readdir(path.join(root, parent), {
        withFileTypes: true,
      });
      return entries
        .filter(entry => entry.isDirectory())
        .map(entry => path.join(parent, entry.name));
    }),
  );
  const packages = await Promise.all(
    folders.flat().map(async folder => {
      const manifest = await readManifest(root, folder);
      return (
        manifest && {
          name: manifest.name,
          folder,
          dependencies: Object.keys(manifest.dependencies ?? {}),
          isPublishable: !manifest.private,
        }
      );
    }),
  );
  return packages.filter(Boolean);
}

/**
 * @param {string} root
 * @param {string} folder
 */
async function readManifest(root, folder) {
  try {
    return JSON.parse(
      await readFile(path.join(root, folder, 'package.json'), 'utf8'),
    );
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') {
      // A folder that is only being filled.
      return undefined;
    }
    throw error;
  }
}
