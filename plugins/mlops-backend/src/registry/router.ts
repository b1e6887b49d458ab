import { registryContracts } from '@pitwall/plugin-mlops-common';
import { contractBinding, type ContractBinding } from '../http';
import type { RegistryService } from './RegistryService';

/** Contracts of the registry, each with what keeps it. */
export function registryBindings(
  registry: Pick<
    RegistryService,
    'register' | 'version' | 'versions' | 'deploy' | 'deployments'
  >,
): ContractBinding[] {
  return [
    contractBinding(registryContracts.register, ({ body }, caller) =>
      registry.register(body, caller),
    ),
    contractBinding(registryContracts.version, ({ path }, caller) =>
      registry.version(path.id, caller),
    ),
    contractBinding(registryContracts.versions, (request, caller) =>
      registry.versions(request, caller),
    ),
    contractBinding(registryContracts.deploy, ({ body }, caller) =>
      registry.deploy(body, caller),
    ),
    contractBinding(registryContracts.deployments, ({ query }, caller) =>
      registry.deployments(query, caller),
    ),
  ];
}
