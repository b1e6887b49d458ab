import type { ContractBinding } from '../http';
import { changeBindings, ChangeService } from '../ownership';
import type { PluginTools } from './pluginTools';
import { serviceSight } from './serviceSight';

/** Changes of structure, composed for git. */
export function wireChanges(tools: PluginTools): ContractBinding[] {
  const { catalog, config, integrations, newId, organisation, urlReader } =
    tools;
  return changeBindings(
    new ChangeService({
      ...{ catalog, integrations, newId },
      reader: urlReader,
      setting: {
        organisation,
        matrix: config.organisation,
        serviceTypes: config.serviceTypes,
        sightOf: serviceSight(tools),
      },
    }),
  );
}
