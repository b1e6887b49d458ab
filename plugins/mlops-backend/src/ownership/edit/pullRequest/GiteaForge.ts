import {
  getGiteaRequestOptions,
  parseGiteaUrl,
  type GiteaIntegrationConfig,
} from '@backstage/integration';
import { z } from 'zod';
import { askForge, encodedPath, inBase64 } from './askForge';
import type { ProposedFile, PullRequestForge } from './pullRequest';

const fileSchema = z.object({ sha: z.string() });
const pullSchema = z.object({ html_url: z.url() });

/** Pull requests of Gitea and Forgejo: API v1, `contents` with a new branch, `pulls`. */
export class GiteaForge implements PullRequestForge {
  readonly #config: GiteaIntegrationConfig;

  constructor(config: GiteaIntegrationConfig) {
    this.#config = config;
  }

  async open({
    target,
    text,
    branch,
    title,
    body,
  }: ProposedFile): Promise<string> {
    const { owner, name, ref, path } = parseGiteaUrl(this.#config, target);
    const { headers = {} } = getGiteaRequestOptions(this.#config);
    const access = {
      apiBaseUrl: `${
        this.#config.baseUrl ?? `https://${this.#config.host}`
      }/api/v1`,
      headers,
    };
    const repository = `/repos/${owner}/${name}`;
    const contents = `${repository}/contents/${encodedPath(
      path.replace(/^\//, ''),
    )}`;
    const current = await askForge(
      ...[access, 'GET' as const],
      `${contents}?ref=${encodeURIComponent(ref)}`,
      fileSchema,
    );
    await askForge(access, 'PUT', contents, z.unknown(), {
      ...{ message: title, content: inBase64(text), sha: current.sha },
      ...{ branch: ref, new_branch: branch },
    });
    const pull = await askForge(
      ...[access, 'POST' as const, `${repository}/pulls`, pullSchema],
      { title, body, head: branch, base: ref },
    );
    return pull.html_url;
  }
}
