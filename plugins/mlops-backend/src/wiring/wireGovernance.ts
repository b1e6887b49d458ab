import {
  GateQuestions,
  GateService,
  governanceBindings,
  GovernanceService,
  loadPacks,
  PackAssignment,
  recordLapses,
  ReviewAccess,
  ReviewList,
  ReviewOpening,
  ReviewReader,
} from '../governance';
import { matchesService, type Caller, type ContractBinding } from '../http';
import { FleetVisibility } from '../overview';
import {
  ownershipOf,
  pipelineOf,
  RecentServices,
  ServiceReader,
} from '../ownership';
import type { PluginTools } from './pluginTools';

/** Reviews and the gate, and the task that records what time ended. */
export async function wireGovernance(
  tools: PluginTools,
): Promise<ContractBinding[]> {
  const { config, catalog, database, logger, organisation, now, newId } = tools;
  const { serviceTypes, environments } = config;
  const assignment = new PackAssignment({
    packs: loadPacks(config.packs),
    rules: config.packs.assign,
    environments,
  });
  const services = new ServiceReader({ catalog, serviceTypes });
  const access = new ReviewAccess({
    ...{ database, services, organisation },
    matrix: config.organisation,
  });
  const governance = new GovernanceService({ database, access, now, newId });
  await tools.scheduler.scheduleTask({
    id: 'mlops-record-lapsed-reviews',
    scope: 'global',
    frequency: { minutes: 1 },
    timeout: { minutes: 5 },
    fn: async signal =>
      recordLapses({
        ...{ governance, logger, signal },
        knex: await database(),
        now: now(),
      }),
  });
  return governanceBindings({
    ...{ access, governance },
    opening: new ReviewOpening({
      ...{ database, access, assignment, governance, now, newId },
    }),
    reader: new ReviewReader({ database, access, now }),
    list: new ReviewList({
      ...{ database, now },
      sightOf: sightWith(tools),
      snapshot: () => snapshotOf(tools),
    }),
    gate: new GateService({
      ...{ database, now, newId },
      questions: new GateQuestions({
        ...{ database, services, assignment },
        enforcement: config.enforcement,
      }),
      recent: new RecentServices({ services, now }),
      key: config.gate.signingKey,
      titleOf: async ref => (await snapshotOf(tools)).titleOf(ref),
    }),
  });
}

/** What a caller sees of the services: people by the catalog, pipelines their own. */
function sightWith(tools: PluginTools) {
  const visibility = new FleetVisibility({
    permissions: tools.permissions,
    catalog: tools.catalog,
    serviceTypes: tools.config.serviceTypes,
    now: tools.now,
  });
  return async (caller: Caller) => {
    const sight = await visibility.sightOf(caller);
    if (sight.kind !== 'pipeline') return sight;
    const { services } = await tools.organisation.current();
    return {
      kind: 'some' as const,
      refs: [...services]
        .filter(
          ([ref, service]) =>
            matchesService(sight.patterns, ref) ||
            pipelineOf(service) === sight.subject,
        )
        .map(([ref]) => ref),
    };
  };
}

async function snapshotOf({ organisation, config }: PluginTools) {
  const snapshot = await organisation.current();
  const { people, groups } = snapshot.facts;
  return {
    ownershipOf: (serviceRef: string) => {
      const service = snapshot.services.get(serviceRef);
      return service && ownershipOf(service, snapshot, config.organisation);
    },
    titleOf: (ref: string) => (people.get(ref) ?? groups.get(ref))?.title,
  };
}
