import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';

/** How the stand-in forge runs. */
export interface ForgeSettings {
  readonly port: number;
  /** Where its bare repositories are. */
  readonly directory: string;
  /** Who may create repositories and push to them; anybody may read. */
  readonly username: string;
  readonly password: string;
}

const key = 'pitwall.demo.forge';

/**
 * The forge as configured; undefined where it is not.
 *
 * @throws when a part of it is missing
 */
export function readForgeSettings(
  config: RootConfigService,
): ForgeSettings | undefined {
  const forge = config.getOptionalConfig(key);
  if (!forge) return undefined;
  const port = forge.getNumber('port');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new InputError(`${key}.port is ${port}, which is no port.`);
  }
  return {
    port,
    directory: forge.getString('directory'),
    username: forge.getString('username'),
    password: forge.getString('password'),
  };
}
