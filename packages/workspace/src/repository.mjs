import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the working copy these commands belong to. */
export const repositoryRoot = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../../..',
);

/**
 * An absolute path inside the working copy.
 *
 * @param {...string} segments
 */
export function inRepository(...segments) {
  return path.join(repositoryRoot, ...segments);
}
