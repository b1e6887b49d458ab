import type { Caller } from '../http';
import { FleetVisibility } from '../overview';
import type { PluginTools } from './pluginTools';

/**
 * Says which services a person sees, as the catalog shows them, for endpoints
 * that are for people.
 */
export function serviceSight({
  catalog,
  config,
  permissions,
  now,
}: PluginTools) {
  const { serviceTypes } = config;
  const visibility = new FleetVisibility({
    ...{ catalog, permissions, serviceTypes, now },
  });
  return async (caller: Caller) => {
    const sight = await visibility.sightOf(caller);
    if (sight.kind !== 'pipeline') return sight;
    throw new Error('No pipeline asks for what a person sees');
  };
}
