import type { ContractBinding } from '../http';
import {
  changeBindings,
  ChangeService,
  isMlService,
  ownershipOf,
} from '../ownership';
import type { PluginTools } from './pluginTools';

/** Changes of structure, composed for git. */
export function wireChanges(tools: PluginTools): ContractBinding[] {
  const { catalog, config, integrations, newId, urlReader } = tools;
  const { organisation: matrix, serviceTypes } = config;
  return changeBindings(
    new ChangeService({
      ...{ catalog, integrations, newId },
      reader: urlReader,
      matrix,
      violationsOf: async entity =>
        isMlService(entity, serviceTypes)
          ? ownershipOf(entity, await tools.organisation.current(), matrix)
              .violations
          : undefined,
    }),
  );
}
