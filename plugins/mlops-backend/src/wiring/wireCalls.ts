import type { ContractBinding } from '../http';
import {
  CallExport,
  CallQuestions,
  ServiceReader,
  whoToCallBindings,
  WhoToCallService,
  type FactService,
  type NeighbourCache,
  type OnCallDesk,
  type RememberedSight,
} from '../ownership';
import { patienceMs } from './patience';
import type { PluginTools } from './pluginTools';

/** Who to call, and the task that writes it down for when the portal is down. */
export async function wireCalls(
  tools: PluginTools,
  desk: Pick<OnCallDesk, 'ask'>,
  facts: Pick<FactService, 'current'>,
  neighbours: Pick<NeighbourCache, 'around'>,
  sight: RememberedSight,
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
    ...{ organisation, desk, facts, logger, neighbours },
    matrix: config.organisation,
    staleAfterSeconds: 3 * catalogRefreshSeconds + 30,
    // A second more: one provider that is slow must not silence the others.
    onCallPatienceMs: (config.people.onCallTimeoutSeconds + 1) * 1000,
  });
  await exportCalls(tools, questions);
  return whoToCallBindings(
    new WhoToCallService({
      ...shared,
      ...{ questions, environments, sight },
      services: new ServiceReader({ catalog, serviceTypes }),
    }),
  );
}

async function exportCalls(
  { config, logger, now, scheduler }: PluginTools,
  questions: CallQuestions,
): Promise<void> {
  const { export: written, workingHours } = config.people;
  if (!written) return;
  const pages = new CallExport({
    ...{ questions, now, logger },
    config: written,
    contact: config.platformContact,
    zone: workingHours.zone,
  });
  await scheduler.scheduleTask({
    id: 'mlops-export-who-to-call',
    // Replicas write to one folder.
    scope: 'global',
    // It looks often and writes when pages are old enough.
    frequency: { seconds: 20 },
    timeout: { minutes: 15 },
    fn: async signal => {
      await pages.makeWhenDue(signal);
    },
  });
}
