import type { RootConfigService } from '@backstage/backend-plugin-api';

/** An environment and, where it has regions, the first of them. */
export interface ProductionPlace {
  readonly environment: string;
  readonly region?: string;
}

const key = 'mlops.environments';

/**
 * Where versions run for real in this installation: the first environment of
 * `mlops.environments` that is production, or else the first.
 */
export function productionPlace(config: RootConfigService): ProductionPlace {
  const environments = config.getOptionalConfig(key);
  const names = environments?.keys() ?? [];
  const environment =
    names.find(name =>
      environments?.getOptionalBoolean(`${name}.production`),
    ) ?? names[0];
  if (!environments || !environment) return { environment: 'production' };
  const [region] =
    environments.getOptionalStringArray(`${environment}.regions`) ?? [];
  return { environment, ...(region && { region }) };
}
