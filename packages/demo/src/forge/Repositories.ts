import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isForgeName, isRevision, type RepositoryName } from './repositoryName';
import { runGit } from './runGit';

/** A file or folder of a repository. */
export interface TreeEntry {
  readonly path: string;
  readonly bytes: number;
}

/** Larger files are left to `git clone`. */
const largestFile = 4 * 1024 * 1024;

/** The bare repositories below one folder, as `<owner>/<name>.git`. */
export class Repositories {
  constructor(readonly directory: string) {}

  /** Where a repository is; undefined when there is none of that name. */
  folderOf({ owner, name }: RepositoryName): string | undefined {
    if (!isForgeName(owner) || !isForgeName(name)) return undefined;
    const folder = path.join(this.directory, owner, `${name}.git`);
    return existsSync(path.join(folder, 'HEAD')) ? folder : undefined;
  }

  /** @returns false when the name is taken */
  async create(
    { owner, name }: RepositoryName,
    description: string,
  ): Promise<boolean> {
    const folder = path.join(this.directory, owner, `${name}.git`);
    await mkdir(path.dirname(folder), { recursive: true });
    try {
      // Of two who ask at once, one makes the folder.
      await mkdir(folder);
    } catch (error) {
      if (isExisting(error)) return false;
      throw error;
    }
    const { code, complaint } = await runGit([
      ...['init', '--quiet', '--bare', '--template=', '--initial-branch=main'],
      folder,
    ]);
    if (code !== 0) {
      await rm(folder, { recursive: true, force: true });
      throw new Error(`git cannot make a repository: ${complaint}`);
    }
    await writeFile(path.join(folder, 'description'), `${description}\n`);
    return true;
  }

  async list(): Promise<RepositoryName[]> {
    const owners = await readdir(this.directory).catch(() => []);
    const found = await Promise.all(
      owners.map(async owner =>
        (
          await readdir(path.join(this.directory, owner)).catch(() => [])
        ).map(folder => ({ owner, name: folder.replace(/\.git$/, '') })),
      ),
    );
    return found.flat().filter(repository => this.folderOf(repository));
  }

  async descriptionOf(folder: string): Promise<string> {
    const file = path.join(folder, 'description');
    return (await readFile(file, 'utf8').catch(() => '')).trim();
  }

  /** The commit a branch, a tag or a commit's beginning stands for. */
  async commitOf(
    folder: string,
    revision: string,
  ): Promise<string | undefined> {
    if (!isRevision(revision)) return undefined;
    const { code, output } = await runGit([
      ...['-C', folder, 'rev-parse', '--quiet', '--verify'],
      ...['--end-of-options', `${revision}^{commit}`],
    ]);
    const commit = output.toString('utf8').trim();
    return code === 0 && /^[0-9a-f]{40,64}$/.test(commit) ? commit : undefined;
  }

  /** Every file of a commit. */
  async treeOf(folder: string, commit: string): Promise<TreeEntry[]> {
    const { output } = await runGit([
      ...['-C', folder, 'ls-tree', '-r', '-z', '--long', commit],
    ]);
    return output
      .toString('utf8')
      .split('\0')
      .filter(Boolean)
      .map(line => {
        const [facts, file] = line.split('\t');
        return { path: file, bytes: Number(facts.trim().split(/\s+/)[3]) };
      });
  }

  /** A file as a commit has it; git looks it up, never the file system. */
  async fileOf(
    folder: string,
    commit: string,
    file: string,
  ): Promise<Buffer | undefined> {
    const entry = (await this.treeOf(folder, commit)).find(
      each => each.path === file,
    );
    if (!entry || !(entry.bytes <= largestFile)) return undefined;
    const { code, output } = await runGit([
      ...['-C', folder, 'cat-file', 'blob', `${commit}:${file}`],
    ]);
    return code === 0 ? output : undefined;
  }

  /** Everything of a commit, packed, below a folder of the repository's name. */
  async archiveOf(
    folder: string,
    commit: string,
    name: string,
  ): Promise<Buffer> {
    const { code, output, complaint } = await runGit([
      ...['-C', folder, 'archive', '--format=tar.gz', `--prefix=${name}/`],
      commit,
    ]);
    if (code !== 0) throw new Error(`git cannot pack ${name}: ${complaint}`);
    return output;
  }
}

function isExisting(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}
