import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';

/** Where a repository on a Gitea will be, and how one asks there. */
export interface GiteaPlace {
  readonly host: string;
  readonly baseUrl: string;
  readonly owner: string;
  readonly repo: string;
  readonly authorization?: string;
}

/**
 * Reads what the repository picker gives, such as
 * `git.example.org?owner=team&repo=returns`, with the integration of that host.
 *
 * @throws InputError when a part is missing or the host is no Gitea of
 *   `integrations.gitea`
 */
export function giteaPlace(
  config: RootConfigService,
  repoUrl: string,
): GiteaPlace {
  const { host, owner, repo } = partsOf(repoUrl);
  const integration = (
    config.getOptionalConfigArray('integrations.gitea') ?? []
  ).find(each => each.getString('host') === host);
  if (!integration) {
    throw new InputError(
      `${host} is no Gitea this portal knows: add it to integrations.gitea, or choose another host.`,
    );
  }
  const username = integration.getOptionalString('username');
  const password = integration.getOptionalString('password')?.trim();
  return {
    host,
    owner,
    repo,
    baseUrl: (
      integration.getOptionalString('baseUrl') ?? `https://${host}`
    ).replace(/\/+$/, ''),
    ...(username &&
      password && {
        authorization: `Basic ${Buffer.from(`${username}:${password}`).toString(
          'base64',
        )}`,
      }),
  };
}

const name = /^[\w.-]+$/;

function partsOf(repoUrl: string) {
  let url: URL;
  try {
    url = new URL(`https://${repoUrl}`);
  } catch {
    throw new InputError(`"${repoUrl}" is no place of a repository.`);
  }
  const owner = url.searchParams.get('owner') ?? '';
  const repo = url.searchParams.get('repo') ?? '';
  for (const [what, value] of [
    ['organisation', owner],
    ['name', repo],
  ]) {
    if (!name.test(value) || /^\.+$/.test(value)) {
      throw new InputError(
        `The ${what} of the repository is missing, or is not letters, digits, dots, dashes and underscores.`,
      );
    }
  }
  return { host: url.host, owner, repo };
}
