import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * A digest of files by name and content: equal when nothing has to be done
 * again. Files that do not exist count as absent.
 *
 * @param {string} root
 * @param {readonly string[]} files relative to the root
 * @param {readonly string[]} [also] other words the result depends on
 */
export async function fingerprint(root, files, also = []) {
  const hash = createHash('sha256');
  also.forEach(word => hash.update(`${word}\0`));
  for (const file of [...files].sort()) {
    const absolute = path.join(root, file);
    if (existsSync(absolute)) {
      const content = await readFile(absolute);
      hash.update(`${file}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('hex');
}

/**
 * Every file below a folder, relative to the root.
 *
 * @param {string} root
 * @param {string} folder relative to the root
 * @returns {Promise<string[]>}
 */
export async function filesBelow(root, folder) {
  const absolute = path.join(root, folder);
  if (!existsSync(absolute)) {
    return [];
  }
  const entries = await readdir(absolute, { withFileTypes: true });
  const files = await Promise.all(
    entries.map(entry => {
      const name = path.join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(root, name) : [name];
    }),
  );
  return files.flat();
}
