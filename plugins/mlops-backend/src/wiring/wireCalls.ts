import type { ContractBinding } from '../http';
import {
  CallQuestions,
  NeighbourCache,
  RememberedSight,
  ServiceReader,
  whoToCallBindings,
  WhoToCallService,
  type FactService,
  type OnCallDesk,
} from '../ownership';
import type { PluginTools } from './pluginTools';

/** Long for somebody who waits at night, short for a server that is busy. */
const patienceMs = 2_000;

/** Who to call. */
export async function wireCalls(
  tools: PluginTools,
  desk: Pick<OnCallDesk, 'ask'>,
  facts: Pick<FactService, 'current'>,
): Promise<ContractBinding[]> {
  const { catalog, config, logger, organisation, now } = tools;
  const { catalogRefreshSeconds, environments, serviceTypes } = config;
  const shared = {
    workingHours: config.people.workingHours,
    contact: config.platformContact,
    ...{ patienceMs, now },
  };
  const questions = new CallQuestions({
    ...shared,
    ...{ organisation, desk, facts, logger },
    neighbours: new NeighbourCache({
      ...{ catalog, now, logger },
      maxAgeSeconds: 2 * catalogRefreshSeconds,
    }),
    matrix: config.organisation,
    staleAfterSeconds: 3 * catalogRefreshSeconds + 30,
  });
  return whoToCallBindings(
    new WhoToCallService({
      ...shared,
      ...{ questions, environments },
      services: new ServiceReader({ catalog, serviceTypes }),
      sight: new RememberedSight({ now }),
    }),
  );
}
