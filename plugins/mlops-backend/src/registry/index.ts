export { checkEnvironment, checkPlace } from './checkPlace';
export { listDeployments, readLive } from './deploymentStore';
export { readModelVersion, readModelVersions } from './modelVersionStore';
export { RegistryService } from './RegistryService';
export { registryBindings } from './router';
