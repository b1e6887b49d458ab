import { acknowledgedAt } from '@pitwall/plugin-mlops-common';
import type { ContractBinding } from '../http';
import {
  AskedSubjects,
  CallLog,
  callLogBindings,
  FactAccess,
  factBindings,
  FactMemory,
  FactService,
  listFacts,
  ownershipOf,
  ServiceReader,
  type OnCallDesk,
  type RememberedSight,
} from '../ownership';
import { patienceMs } from './patience';
import type { PluginTools } from './pluginTools';
import { serviceSight } from './serviceSight';

/**
 * Dated facts, and calls that were made. Whatever else answers who is reached
 * asks which facts are not over.
 */
export function wireFacts(
  tools: PluginTools,
  desk: Pick<OnCallDesk, 'rotaOf'>,
  sight: RememberedSight,
): { facts: FactService; bindings: ContractBinding[] } {
  const { catalog, config, database, logger, now, newId } = tools;
  const { organisation: matrix, serviceTypes } = config;
  const services = new ServiceReader({ catalog, serviceTypes });
  const memory = new FactMemory({
    ...{ now, logger },
    read: async at => listFacts(await database(), at),
  });
  tools.organisation.heed(async at => {
    // Ownership works without a database: then nothing is acknowledged.
    const read = await memory.current(at).catch(() => undefined);
    return acknowledgedAt(read?.facts ?? [], at);
  });
  const facts = new FactService({
    ...{ database, memory, desk, now, newId },
    access: new FactAccess({
      ...{ now, services, desk },
      organisation: tools.organisation,
      resolve: (service, snapshot) => ownershipOf(service, snapshot, matrix),
    }),
    asked: new AskedSubjects({
      ...{ catalog, now },
      organisation: tools.organisation,
    }),
    sightOf: serviceSight(tools),
  });
  const calls = new CallLog({
    ...{ database, services, sight, patienceMs, now, newId },
    organisation: tools.organisation,
  });
  return {
    facts,
    bindings: [...factBindings(facts), ...callLogBindings(calls)],
  };
}
