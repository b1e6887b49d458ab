import { filesBelow, fingerprint } from '../prepare/fingerprint.mjs';
import { workspacePackages } from '../prepare/workspacePackages.mjs';

/**
 * A digest of everything the built app depends on: its own files and those of
 * every package of this repository it uses, tests left out.
 *
 * @param {string} root
 */
export async function appInputs(root) {
  const packages = new Map(
    (await workspacePackages(root)).map(entry => [entry.name, entry]),
  );
  /** @type {Set<import('../prepare/workspacePackages.mjs').WorkspacePackage>} */
  const used = new Set();
  /** @param {string} name */
  const visit = name => {
    const entry = packages.get(name);
    if (entry && !used.has(entry)) {
      used.add(entry);
      entry.dependencies.forEach(visit);
    }
  };
  visit('app');
  const files = await Promise.all(
    [...used].map(({ folder }) => filesBelow(root, folder)),
  );
  const sources = files
    .flat()
    .filter(file => !/(^|\/)(dist|node_modules)\/|\.test\.tsx?$/.test(file));
  return fingerprint(root, [...sources, 'yarn.lock', 'app-config.yaml']);
}
