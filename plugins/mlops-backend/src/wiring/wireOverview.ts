import type { ContractBinding } from '../http';
import {
  FleetRefresh,
  FleetService,
  FleetVisibility,
  fleetBindings,
} from '../overview';
import type { PluginTools } from './pluginTools';

/** The fleet, and the task that keeps its projection fresh. */
export async function wireOverview(
  tools: PluginTools,
): Promise<ContractBinding[]> {
  const { catalog, config, database, logger, organisation, now } = tools;
  const refresh = new FleetRefresh({
    organisation,
    matrix: config.organisation,
    database,
    logger,
  });
  const stopping = new AbortController();
  tools.lifecycle.addShutdownHook(() => stopping.abort());
  tools.lifecycle.addStartupHook(() => {
    // Not awaited: the catalog takes its time after a start.
    refresh.settle(stopping.signal);
  });
  await tools.scheduler.scheduleTask({
    id: 'mlops-refresh-fleet',
    scope: 'global',
    frequency: { seconds: config.catalogRefreshSeconds },
    timeout: { minutes: 5 },
    fn: async signal => {
      await refresh.refresh(signal);
    },
  });
  return fleetBindings(
    new FleetService({
      database,
      visibility: new FleetVisibility({
        permissions: tools.permissions,
        catalog,
        serviceTypes: config.serviceTypes,
        now,
      }),
    }),
  );
}
