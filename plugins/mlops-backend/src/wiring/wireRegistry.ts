import type { ContractBinding } from '../http';
import { findPeople, ServiceReader } from '../ownership';
import { registryBindings, RegistryService } from '../registry';
import type { PluginTools } from './pluginTools';
import { settledServices } from './wireRenames';

/** Model versions and deployments. */
export function wireRegistry(tools: PluginTools): ContractBinding[] {
  const { catalog, config, database, now, newId } = tools;
  const { serviceTypes } = config;
  const services = new ServiceReader({ catalog, serviceTypes });
  return registryBindings(
    new RegistryService({
      ...{ database, services, now, newId },
      settledServices: settledServices(services, tools.renames),
      findPeople: texts => findPeople(catalog, texts),
      environments: config.environments,
    }),
  );
}
