import {
  mkdir,
  mkdtemp,
  readdir,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { beginOf } from './beginOf';

/** Beginning of the names of folders in which files are made. */
const making = '.who-to-call-';
const abandonedAfterMs = 60 * 60 * 1000;

/** A file below a folder, by its path with `/` in it. */
export interface MadeFile {
  readonly path: string;
  /** In pieces where the whole would be a long string to hold. */
  readonly text: string | Iterable<string>;
}

/**
 * Puts files into a folder: all of them are made aside first, and each then
 * takes the place of the old one at once, in the order in which they are given.
 * When making fails, nothing of the old ones has changed. Files below `cleared`
 * that bear the mark and are not made any more are removed; everything else in
 * the folder is left alone, whosesoever it is.
 *
 * @param cleared - a folder below the folder
 * @param mark - what stands near the beginning of each of these files
 */
export async function replaceFiles(
  folder: string,
  cleared: string,
  mark: string,
  files: AsyncIterable<MadeFile>,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await removeAbandoned(folder);
  const aside = await mkdtemp(path.join(folder, making));
  try {
    const paths = new Set<string>();
    for await (const file of files) {
      const made = path.join(aside, file.path);
      await mkdir(path.dirname(made), { recursive: true });
      await writeFile(made, file.text);
      paths.add(file.path);
    }
    for (const each of paths) {
      await mkdir(path.dirname(path.join(folder, each)), { recursive: true });
      await rename(path.join(aside, each), path.join(folder, each));
    }
    await removeOthers(folder, cleared, mark, paths);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function removeOthers(
  folder: string,
  cleared: string,
  mark: string,
  kept: ReadonlySet<string>,
): Promise<void> {
  const found = await readdir(path.join(folder, cleared), {
    recursive: true,
    withFileTypes: true,
  }).catch(() => []);
  for (const entry of found) {
    if (entry.isDirectory()) continue;
    const full = path.join(entry.parentPath, entry.name);
    const below = path.relative(folder, full).split(path.sep).join('/');
    if (!kept.has(below) && (await beginOf(full)).includes(mark)) {
      await rm(full, { force: true });
    }
  }
}

/** What a process left behind that ended meanwhile; another may be at work now. */
async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(making)) continue;
    const full = path.join(folder, name);
    const { mtimeMs } = await stat(full).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > abandonedAfterMs) {
      await rm(full, { recursive: true, force: true });
    }
  }
}
