import type { ConfigApi } from '@backstage/core-plugin-api';

/** The environments that the portal's configuration lists, production first. */
export function environmentNames(config: ConfigApi): string[] {
  const environments = config.getOptionalConfig('mlops.environments');
  if (!environments) return [];
  const isProduction = (name: string) =>
    environments.getConfig(name).getOptionalBoolean('production') ?? false;
  return environments
    .keys()
    .sort(
      (one, other) => Number(isProduction(other)) - Number(isProduction(one)),
    );
}
