import type { ContractBinding } from '../http';
import { findPeople, ServiceReader } from '../ownership';
import { registryBindings, RegistryService } from '../registry';
import type { PluginTools } from './pluginTools';

/** Model versions and deployments. */
export function wireRegistry(tools: PluginTools): ContractBinding[] {
  const { catalog, config, database, now, newId } = tools;
  return registryBindings(
    new RegistryService({
      ...{ database, now, newId },
      services: new ServiceReader({
        catalog,
        serviceTypes: config.serviceTypes,
      }),
      findPeople: texts => findPeople(catalog, texts),
      environments: config.environments,
    }),
  );
}
