export { checkEnvironment, checkPlace } from './checkPlace';
export { listDeployments, readLive } from './deploymentStore';
export {
  readModelVersion,
  readModelVersions,
  readVersionFacts,
  type VersionFacts,
} from './modelVersionStore';
export { RegistryService } from './RegistryService';
export { registryRows } from './registryRows';
export { readRename, readRenames, ServiceRenames } from './rename';
export { registryBindings } from './router';
