export { checkEnvironment, checkPlace } from './checkPlace';
export { listDeployments, readLive } from './deploymentStore';
export {
  readModelVersion,
  readModelVersions,
  readVersionFacts,
  type VersionFacts,
} from './modelVersionStore';
export { RegistryService } from './RegistryService';
export { registryBindings } from './router';
