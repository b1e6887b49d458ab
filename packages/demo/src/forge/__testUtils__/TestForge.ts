import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { startForge, type RunningForge } from '../startForge';

const run = promisify(execFile);

export const forgeCredentials = {
  username: 'portal',
  password: 'the-password-of-a-test',
};

export const basicOf = (words: string) =>
  `basic ${Buffer.from(words).toString('base64')}`;

export const basic = basicOf(
  `${forgeCredentials.username}:${forgeCredentials.password}`,
);

/** A forge with a folder of its own, and what a test does with it. */
export class TestForge {
  readonly failures: Error[] = [];

  private constructor(readonly folder: string, private forge?: RunningForge) {}

  static async start(): Promise<TestForge> {
    const folder = await mkdtemp(path.join(tmpdir(), 'pitwall-forge-'));
    const test = new TestForge(folder);
    await test.open(0);
    return test;
  }

  async open(port: number): Promise<void> {
    this.forge = await startForge(
      { port, directory: path.join(this.folder, 'forge'), ...forgeCredentials },
      error => this.failures.push(error),
    );
  }

  async close(): Promise<void> {
    await this.forge?.stop();
  }

  async drop(): Promise<void> {
    await this.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  get port(): number {
    return this.forge?.port ?? 0;
  }

  at(rest: string): string {
    return `http://localhost:${this.port}${rest}`;
  }

  get(rest: string): Promise<Response> {
    return fetch(this.at(rest));
  }

  create(owner: string, body: object, authorization = basic) {
    return fetch(this.at(`/api/v1/orgs/${owner}/repos`), {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  /** The status of a request as it is written; `fetch` would tidy its path. */
  statusOf(rawPath: string, method = 'GET'): Promise<number> {
    return new Promise((resolve, reject) => {
      request({ port: this.port, host: '127.0.0.1', path: rawPath, method })
        .once('response', answer => {
          answer.resume();
          resolve(answer.statusCode ?? 0);
        })
        .once('error', reject)
        .end();
    });
  }

  /** Git as anybody has it, with nothing of the machine that runs the test. */
  git(cwd: string, ...args: string[]) {
    return run('git', args, {
      cwd,
      env: {
        PATH: process.env.PATH,
        HOME: this.folder,
        GIT_TERMINAL_PROMPT: '0',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_NAME: 'Test',
        GIT_AUTHOR_EMAIL: 'test@pitwall.example',
        GIT_COMMITTER_NAME: 'Test',
        GIT_COMMITTER_EMAIL: 'test@pitwall.example',
      },
    });
  }

  /** Makes `team/<name>`, pushes one commit to it, and says where it lies. */
  async pushed(name: string, files: Record<string, string>): Promise<string> {
    await this.create('team', { name, description: 'A test' });
    const work = path.join(this.folder, `${name}-work`);
    await mkdir(work);
    await this.git(work, 'init', '--quiet', '--initial-branch=main');
    for (const [file, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(work, file)), { recursive: true });
      await writeFile(path.join(work, file), text);
    }
    await this.git(work, 'add', '.');
    await this.git(work, 'commit', '--quiet', '-m', 'First');
    await this.push(name, work);
    return work;
  }

  /** Pushes what is in a folder to `main` of `team/<name>`. */
  async push(name: string, work: string): Promise<void> {
    const { username, password } = forgeCredentials;
    const to = this.at(`/team/${name}.git`);
    const asWriter = to.replace('//', `//${username}:${password}@`);
    await this.git(work, 'push', '--quiet', asWriter, 'main');
  }
}
