import type { ConfigApi } from '@backstage/core-plugin-api';

/** One environment, and one of its regions where it has some. */
export interface Place {
  readonly environment: string;
  readonly region?: string;
}

/** What runs there decides about something real; the others only rehearse. */
export interface KnownPlace extends Place {
  readonly isProduction: boolean;
}

/**
 * The places that the portal's configuration lists, production first. Without
 * a list there is one, as in the backend.
 */
export function knownPlaces(config: ConfigApi): KnownPlace[] {
  const environments = config.getOptionalConfig('mlops.environments');
  if (!environments) return [{ environment: 'production', isProduction: true }];
  return environments
    .keys()
    .flatMap((environment): KnownPlace[] => {
      const settings = environments.getConfig(environment);
      const isProduction = settings.getOptionalBoolean('production') ?? false;
      const regions = settings.getOptionalStringArray('regions') ?? [];
      return regions.length > 0
        ? regions.map(region => ({ environment, region, isProduction }))
        : [{ environment, isProduction }];
    })
    .sort(
      (one, other) => Number(other.isProduction) - Number(one.isProduction),
    );
}
