import type { BackendPluginRegistrationPoints } from '@backstage/backend-plugin-api';
import {
  onCallProvidersExtensionPoint,
  type OnCallProvider,
} from '@pitwall/plugin-mlops-node';
import type { ContractBinding } from '../http';
import { ownershipBindings, RememberedSight } from '../ownership';
import type { PluginTools } from './pluginTools';
import { wireCalls } from './wireCalls';
import { wireChanges } from './wireChanges';
import { wireContinuity } from './wireContinuity';
import { wireFacts } from './wireFacts';
import { wireNeighbours } from './wireNeighbours';
import { wireOnCall } from './wireOnCall';

/** Lets modules add providers of on-call; the list is complete once the plugin starts. */
export function offerOnCallProviders(
  env: BackendPluginRegistrationPoints,
): readonly OnCallProvider[] {
  const providers: OnCallProvider[] = [];
  env.registerExtensionPoint(onCallProvidersExtensionPoint, {
    addProvider(provider) {
      const taken = ['rota', ...providers.map(({ name }) => name)];
      if (taken.includes(provider.name)) {
        throw new Error(
          `There is a provider of on-call named "${provider.name}" already.`,
        );
      }
      providers.push(provider);
    },
  });
  return providers;
}

/** Who does what, who to call, and where the fleet is fragile. */
export async function wireOwnership(
  tools: PluginTools,
  providers: readonly OnCallProvider[],
): Promise<ContractBinding[]> {
  const desk = wireOnCall(tools, providers);
  const sight = new RememberedSight({ now: tools.now });
  const { facts, bindings: ofFacts } = wireFacts(tools, desk, sight);
  const neighbours = await wireNeighbours(tools);
  return [
    ...ownershipBindings(tools.ownership),
    ...wireChanges(tools),
    ...ofFacts,
    ...wireContinuity(tools, { desk, facts, neighbours }),
    ...(await wireCalls(tools, desk, facts, neighbours, sight)),
  ];
}
