import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { governanceRows } from '../governance';
import type { Caller } from '../http';
import { monitoringRows } from '../monitoring';
import {
  FormerNames,
  formerClaims,
  formerRefs,
  ownershipRows,
  type ServiceReader,
} from '../ownership';
import { readRename, registryRows, ServiceRenames } from '../registry';
import type { PluginTools } from './pluginTools';

/** Everything that is stored of a service under its ref, of every context. */
export const serviceRows = [
  ...registryRows,
  ...governanceRows,
  ...monitoringRows,
  ...ownershipRows,
];

/**
 * The task that makes renames keep the history of a service, and what finds
 * services by the names they had.
 */
export async function wireRenames(
  tools: Omit<PluginTools, 'renames'>,
): Promise<{ renames: ServiceRenames; formerNames: FormerNames }> {
  const { catalog, config, database, logger, now, organisation } = tools;
  const renames = new ServiceRenames({
    ...{ database, now, logger },
    rows: serviceRows,
    claims: () => formerClaims(catalog, config.serviceTypes),
    isThere: async ref => (await catalog.get(ref)) !== undefined,
  });
  await tools.scheduler.scheduleTask({
    id: 'mlops-follow-renames',
    scope: 'global',
    frequency: { seconds: config.catalogRefreshSeconds },
    timeout: { minutes: 15 },
    fn: () => renames.follow(),
  });
  return {
    renames,
    formerNames: new FormerNames({
      ...{ catalog, organisation },
      recorded: async ref => readRename(await database(), ref),
    }),
  };
}

/**
 * Reads services that are given history of their own: what is stored under a
 * former name comes first.
 */
export function settledServices(
  services: Pick<ServiceReader, 'get'>,
  renames: Pick<ServiceRenames, 'settle'>,
) {
  return {
    /** @throws 404; 409 while something is stored under a former name */
    async get(serviceRef: string, caller: Caller): Promise<Entity> {
      const service = await services.get(serviceRef, caller);
      await renames.settle(stringifyEntityRef(service), formerRefs(service));
      return service;
    },
  };
}
