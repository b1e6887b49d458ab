import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';

/** Where a repository on a Gitea will be, as somebody asks for it. */
export interface WantedPlace {
  /** Where the portal knows several: which of them. */
  readonly host?: string;
  readonly organisation: string;
  readonly repository: string;
}

/** Where a repository on a Gitea will be, and how one asks there. */
export interface GiteaPlace {
  readonly host: string;
  readonly baseUrl: string;
  readonly organisation: string;
  readonly repository: string;
  readonly authorization?: string;
}

/**
 * Joins what is wanted with what `integrations.gitea` says of the host.
 *
 * @throws InputError when a name is none, or the portal does not know the host
 */
export function giteaPlace(
  config: RootConfigService,
  { host: wanted, organisation, repository }: WantedPlace,
): GiteaPlace {
  requireName('organisation', organisation);
  requireName('repository', repository);
  const known = config.getOptionalConfigArray('integrations.gitea') ?? [];
  const integration = wanted
    ? known.find(each => each.getString('host') === wanted)
    : known[0];
  if (!integration) {
    throw new InputError(
      wanted
        ? `${wanted} is no Gitea this portal knows: add it to integrations.gitea, or choose another host.`
        : 'This portal knows no Gitea: add one to integrations.gitea.',
    );
  }
  const host = integration.getString('host');
  const baseUrl = integration.getOptionalString('baseUrl');
  const username = integration.getOptionalString('username');
  const password = integration.getOptionalString('password')?.trim();
  const authorization =
    username && password
      ? `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
      : undefined;
  return {
    ...{ host, organisation, repository },
    baseUrl: (baseUrl ?? `https://${host}`).replace(/\/+$/, ''),
    ...(authorization && { authorization }),
  };
}

function requireName(what: 'organisation' | 'repository', name: string): void {
  if (!/^[\w.-]+$/.test(name) || /^\.+$/.test(name)) {
    throw new InputError(
      `The name of the ${what} is "${name}": it takes letters, digits, dots, dashes and underscores.`,
    );
  }
}
