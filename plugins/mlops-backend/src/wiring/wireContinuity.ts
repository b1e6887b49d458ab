import { plannedWork, signersSince } from '../governance';
import type { ContractBinding } from '../http';
import {
  callsSince,
  continuityBindings,
  ContinuityService,
  CoveredFleet,
  FeatureViews,
  FleetRotas,
  RoleBriefs,
  ServiceReader,
  ShiftDesk,
  WorkOnRecord,
  type FactService,
  type NeighbourCache,
  type OnCallDesk,
  type PlannedWork,
} from '../ownership';
import { readRenames } from '../registry';
import type { PluginTools } from './pluginTools';
import { serviceSight } from './serviceSight';

/** Where the fleet is fragile, who has what, and descriptions of roles. */
export function wireContinuity(
  tools: PluginTools,
  parts: {
    desk: OnCallDesk;
    facts: Pick<FactService, 'current'>;
    neighbours: Pick<NeighbourCache, 'around'>;
  },
): ContractBinding[] {
  const { catalog, config, database, logger, now, organisation } = tools;
  const { desk, facts, neighbours } = parts;
  const { organisation: matrix, serviceTypes } = config;
  const views = new FeatureViews({ catalog, now, logger });
  const featureViews = () => views.current();
  return continuityBindings({
    continuity: new ContinuityService({
      fleet: new CoveredFleet({ organisation, featureViews, matrix }),
      work: new WorkOnRecord({
        ...{ database, now, logger },
        renames: readRenames,
        ...(config.contexts.governance && { planned: plannedIn(tools) }),
      }),
      sightOf: serviceSight(tools),
      shifts: new ShiftDesk({ desk, neighbours, logger }),
      rotas: new FleetRotas({ desk, neighbours, now, logger }),
      ...{ facts, catalog, now },
    }),
    briefs: new RoleBriefs({
      services: new ServiceReader({ catalog, serviceTypes }),
      ...{ catalog, organisation, featureViews, desk, matrix, logger, now },
      calls: async (service, since) =>
        callsSince(await database(), service, since),
    }),
  });
}

function plannedIn({ database }: PluginTools): PlannedWork {
  return {
    between: async (at, until) => plannedWork(await database(), { at, until }),
    signers: async since => signersSince(await database(), since),
  };
}
