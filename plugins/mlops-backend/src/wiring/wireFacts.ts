import type { Caller, ContractBinding } from '../http';
import {
  FactAccess,
  factBindings,
  FactMemory,
  FactService,
  listFacts,
  ownershipOf,
  ServiceReader,
  type OnCallDesk,
} from '../ownership';
import { FleetVisibility } from '../overview';
import type { PluginTools } from './pluginTools';

/** Dated facts; whatever else answers who is reached asks which are not over. */
export function wireFacts(
  tools: PluginTools,
  desk: Pick<OnCallDesk, 'all'>,
): { facts: FactService; bindings: ContractBinding[] } {
  const { catalog, config, database, logger, now, newId } = tools;
  const { organisation: matrix, serviceTypes } = config;
  const facts = new FactService({
    ...{ database, now, newId },
    access: new FactAccess({
      now,
      services: new ServiceReader({ catalog, serviceTypes }),
      organisation: tools.organisation,
      rotas: async () => {
        const at = now().toISOString();
        return (await desk.all({ at, until: at })).map(({ target }) => target);
      },
      resolve: (service, snapshot) => ownershipOf(service, snapshot, matrix),
    }),
    memory: new FactMemory({
      ...{ now, logger },
      read: async at => listFacts(await database(), at),
    }),
    sightOf: sightWith(tools),
  });
  return { facts, bindings: factBindings(facts) };
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
