import { acknowledgedAt } from '@pitwall/plugin-mlops-common';
import type { Caller, ContractBinding } from '../http';
import {
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
import { FleetVisibility } from '../overview';
import { patienceMs } from './patience';
import type { PluginTools } from './pluginTools';

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
    sightOf: sightWith(tools),
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

/** Which services a person sees, as the catalog shows them. */
function sightWith({ catalog, config, permissions, now }: PluginTools) {
  const { serviceTypes } = config;
  const visibility = new FleetVisibility({
    ...{ catalog, permissions, serviceTypes, now },
  });
  return async (caller: Caller) => {
    const sight = await visibility.sightOf(caller);
    const refs = new Set(sight.kind === 'some' ? sight.refs : []);
    return (serviceRef: string) => sight.kind === 'all' || refs.has(serviceRef);
  };
}
