import { createHash, randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isRevision } from './repositoryName';
import type { Repositories } from './Repositories';
import { runGit } from './runGit';

/** Somebody asks for a branch to be merged. */
export interface PullRequest {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly head: string;
  readonly base: string;
}

/** The name git gives to the content of a file. */
export function gitBlobId(content: Buffer): string {
  return createHash('sha1')
    .update(`blob ${content.length}\0`)
    .update(content)
    .digest('hex');
}

/** Changes that somebody asks for: a commit on a branch, and the asking. */
export class PullRequests {
  constructor(private readonly repositories: Repositories) {}

  /**
   * One file changed in one commit on a new branch. Refuses in a sentence when
   * the file is another by now, or the branch is there.
   */
  async commitFile(
    folder: string,
    change: {
      readonly path: string;
      readonly content: string;
      readonly sha: string;
      readonly branch: string;
      readonly new_branch: string;
      readonly message: string;
      readonly author: string;
    },
  ): Promise<{ readonly commit?: string; readonly refusal?: string }> {
    const { branch, new_branch: to, message, author } = change;
    const base = await this.repositories.commitOf(folder, branch);
    if (!base) return { refusal: `There is no branch ${branch}` };
    const now = await this.repositories.fileOf(folder, base, change.path);
    if (!now || gitBlobId(now) !== change.sha) {
      return { refusal: `${change.path} is not what it was` };
    }
    if (!isRevision(to) || (await this.repositories.commitOf(folder, to))) {
      return { refusal: `${to} is no name of a new branch` };
    }
    const index = path.join(folder, `index-${randomUUID()}`);
    const given = {
      env: {
        GIT_INDEX_FILE: index,
        ...identityOf('AUTHOR', author),
        ...identityOf('COMMITTER', author),
      },
    };
    const git = async (args: string[], input?: string) => {
      const answer = await runGit(['-C', folder, ...args], { ...given, input });
      if (answer.code === 0) return answer.output.toString('utf8').trim();
      throw new Error(`git cannot ${args[0]}: ${answer.complaint}`);
    };
    try {
      const text = Buffer.from(change.content, 'base64').toString('utf8');
      const blob = await git(['hash-object', '-w', '--stdin'], text);
      await git(['read-tree', base]);
      await git([
        ...['update-index', '--cacheinfo'],
        `100644,${blob},${change.path}`,
      ]);
      const tree = await git(['write-tree']);
      const commit = await git(['commit-tree', tree, '-p', base], message);
      await git(['update-ref', `refs/heads/${to}`, commit, '']);
      return { commit };
    } finally {
      await rm(index, { force: true });
    }
  }

  /** Keeps a request, and answers its number; undefined without the branches. */
  async open(
    folder: string,
    wanted: Omit<PullRequest, 'number'>,
  ): Promise<number | undefined> {
    for (const branch of [wanted.head, wanted.base]) {
      if (!(await this.repositories.commitOf(folder, branch))) return undefined;
    }
    const all = await this.list(folder);
    const number = all.length + 1;
    const file = path.join(folder, 'pulls.json');
    const next = `${file}.${randomUUID()}`;
    await writeFile(next, JSON.stringify([...all, { number, ...wanted }]));
    await rename(next, file);
    return number;
  }

  async list(folder: string): Promise<readonly PullRequest[]> {
    const file = path.join(folder, 'pulls.json');
    return JSON.parse(await readFile(file, 'utf8').catch(() => '[]'));
  }

  /** Whether the branch it is for has all its commits by now. */
  async isMerged(folder: string, { head, base }: PullRequest) {
    const { code } = await runGit([
      ...['-C', folder, 'merge-base', '--is-ancestor', head, base],
    ]);
    return code === 0;
  }

  /** What the branch would change, as git shows it. */
  async diffOf(folder: string, { head, base }: PullRequest): Promise<string> {
    const { output } = await runGit([
      ...['-C', folder, 'diff', '--no-color', `${base}...${head}`],
    ]);
    return output.toString('utf8');
  }
}

function identityOf(which: string, name: string) {
  return {
    [`GIT_${which}_NAME`]: name,
    [`GIT_${which}_EMAIL`]: `${name}@pitwall.example`,
  };
}
