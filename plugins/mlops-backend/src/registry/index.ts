export { listDeployments, readLive } from './deploymentStore';
export { readModelVersion } from './modelVersionStore';
export { RegistryService } from './RegistryService';
export { registryBindings } from './router';
