export { CatalogReader } from './CatalogReader';
export { OrganisationCache } from './OrganisationCache';
export { type OrganisationSnapshot } from './OrganisationSnapshot';
export { ownershipOf } from './ownershipOf';
export { OwnershipService } from './OwnershipService';
export { pipelineAnnotations, pipelineOf } from './pipelineAnnotations';
export { readOrganisation } from './readOrganisation';
export { ownershipBindings } from './router';
