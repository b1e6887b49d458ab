import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';

const key = 'search.collators.mlops.schedule';

/** Which services are found, and how often they are read. */
export interface CollatorConfig {
  readonly serviceTypes: readonly string[];
  readonly schedule: SchedulerServiceTaskScheduleDefinition;
}

/**
 * Reads `mlops.serviceTypes` and `search.collators.mlops.schedule`.
 *
 * @throws Error that names the key
 */
export function readCollatorConfig(config: RootConfigService): CollatorConfig {
  const written = config.getOptionalConfig(key);
  return {
    serviceTypes: config.getOptionalStringArray('mlops.serviceTypes') ?? [
      'ml-service',
    ],
    schedule: written
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(written)
      : {
          frequency: { minutes: 10 },
          timeout: { minutes: 15 },
          initialDelay: { seconds: 10 },
        },
  };
}
