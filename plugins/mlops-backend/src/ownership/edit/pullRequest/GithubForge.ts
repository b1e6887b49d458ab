import type {
  GithubCredentialsProvider,
  GithubIntegrationConfig,
} from '@backstage/integration';
import { z } from 'zod';
import { askForge, encodedPath, inBase64 } from './askForge';
import {
  ForgeRefusal,
  type ProposedFile,
  type PullRequestForge,
} from './pullRequest';

const refSchema = z.object({ object: z.object({ sha: z.string() }) });
const fileSchema = z.object({ sha: z.string() });
const pullSchema = z.object({ html_url: z.url() });

/** Pull requests of GitHub: REST API 2022-11-28, `git/refs`, `contents`, `pulls`. */
export class GithubForge implements PullRequestForge {
  readonly #config: GithubIntegrationConfig;
  readonly #credentials: Pick<GithubCredentialsProvider, 'getCredentials'>;

  constructor(
    config: GithubIntegrationConfig,
    credentials: Pick<GithubCredentialsProvider, 'getCredentials'>,
  ) {
    this.#config = config;
    this.#credentials = credentials;
  }

  async open({
    target,
    text,
    branch,
    title,
    body,
  }: ProposedFile): Promise<string> {
    const [, owner, name, base, path] =
      /^https?:\/\/[^/]+\/([^/]+)\/([^/]+)\/(?:blob|tree|edit)\/([^/]+)\/(.+)$/.exec(
        decodeURI(target),
      ) ?? [];
    if (!path) throw new ForgeRefusal(`${target} is no file of a branch.`);
    const { headers = {} } = await this.#credentials.getCredentials({
      url: target,
    });
    const access = {
      apiBaseUrl: this.#config.apiBaseUrl ?? 'https://api.github.com',
      headers,
    };
    const repository = `/repos/${owner}/${name}`;
    const contents = `${repository}/contents/${encodedPath(path)}`;
    const head = await askForge(
      ...[access, 'GET' as const],
      `${repository}/git/ref/heads/${encodedPath(base)}`,
      refSchema,
    );
    const current = await askForge(
      ...[access, 'GET' as const],
      `${contents}?ref=${encodeURIComponent(base)}`,
      fileSchema,
    );
    await askForge(
      ...[access, 'POST' as const, `${repository}/git/refs`, z.unknown()],
      { ref: `refs/heads/${branch}`, sha: head.object.sha },
    );
    await askForge(access, 'PUT', contents, z.unknown(), {
      ...{ message: title, content: inBase64(text), branch },
      sha: current.sha,
    });
    const pull = await askForge(
      ...[access, 'POST' as const, `${repository}/pulls`, pullSchema],
      { title, body, head: branch, base },
    );
    return pull.html_url;
  }
}
