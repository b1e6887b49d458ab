export { readRename, readRenames } from './renameStore';
export { ServiceRenames } from './ServiceRenames';
