import type { ContractBinding } from '../http';
import { changeBindings, ChangeService } from '../ownership';
import type { PluginTools } from './pluginTools';

/** Changes of structure, composed for git. */
export function wireChanges(tools: PluginTools): ContractBinding[] {
  const { catalog, config, integrations, newId, urlReader } = tools;
  return changeBindings(
    new ChangeService({
      ...{ catalog, integrations, newId },
      reader: urlReader,
      matrix: config.organisation,
    }),
  );
}
