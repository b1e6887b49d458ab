import {
  getGitLabRequestOptions,
  type GitLabIntegrationConfig,
} from '@backstage/integration';
import { z } from 'zod';
import { askForge, inBase64 } from './askForge';
import {
  ForgeRefusal,
  type ProposedFile,
  type PullRequestForge,
} from './pullRequest';

const mergeRequestSchema = z.object({ web_url: z.url() });

/** Merge requests of GitLab: API v4, one commit on a new branch. */
export class GitlabForge implements PullRequestForge {
  readonly #config: GitLabIntegrationConfig;

  constructor(config: GitLabIntegrationConfig) {
    this.#config = config;
  }

  async open({
    target,
    text,
    branch,
    title,
    body,
  }: ProposedFile): Promise<string> {
    const { baseUrl, apiBaseUrl } = this.#config;
    const [, project, base, path] =
      /^\/(.+?)(?:\/-)?\/(?:blob|tree|raw)\/([^/]+)\/(.+)$/.exec(
        decodeURI(target.slice(baseUrl.length)),
      ) ?? [];
    if (!target.startsWith(baseUrl) || !path) {
      throw new ForgeRefusal(`${target} is no file of a branch.`);
    }
    const access = {
      apiBaseUrl,
      headers: getGitLabRequestOptions(this.#config).headers,
    };
    const repository = `/projects/${encodeURIComponent(project)}`;
    await askForge(
      ...[access, 'POST' as const],
      `${repository}/repository/commits`,
      z.unknown(),
      {
        ...{ branch, start_branch: base, commit_message: title },
        actions: [
          {
            ...{ action: 'update', file_path: path },
            ...{ encoding: 'base64', content: inBase64(text) },
          },
        ],
      },
    );
    const merge = await askForge(
      ...[access, 'POST' as const, `${repository}/merge_requests`],
      mergeRequestSchema,
      {
        ...{ title, description: body, remove_source_branch: true },
        ...{ source_branch: branch, target_branch: base },
      },
    );
    return merge.web_url;
  }
}
