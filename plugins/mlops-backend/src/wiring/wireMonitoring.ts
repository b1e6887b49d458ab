import type { ContractBinding } from '../http';
import {
  DistributionService,
  DriftService,
  monitoringBindings,
  ObservationService,
  ProfilePushService,
  SummaryService,
} from '../monitoring';
import { ServiceReader } from '../ownership';
import { listDeployments } from '../registry';
import type { PluginTools } from './pluginTools';
import { settledServices } from './wireRenames';

/** Profiles, drift and observations. */
export function wireMonitoring(tools: PluginTools): ContractBinding[] {
  const { catalog, config, database, now, newId } = tools;
  const { environments, serviceTypes } = config;
  const services = new ServiceReader({ catalog, serviceTypes });
  const shared = {
    ...{ database, environments, services, now, newId },
    settledServices: settledServices(services, tools.renames),
    deployments: listDeployments,
  };
  return monitoringBindings({
    pushes: new ProfilePushService(shared),
    observations: new ObservationService(shared),
    summaries: new SummaryService(shared),
    drifts: new DriftService(shared),
    distributions: new DistributionService(shared),
  });
}
