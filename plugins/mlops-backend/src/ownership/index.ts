export { offerWhoToCall } from './agent';
export { CatalogReader } from './CatalogReader';
export { OrganisationCache } from './OrganisationCache';
export { findPeople } from './findPeople';
export { formerClaims } from './formerClaims';
export { FormerNames } from './FormerNames';
export { formerRefs } from './formerRefs';
export { isMlService } from './isMlService';
export { type OrganisationSnapshot } from './OrganisationSnapshot';
export { ownershipOf } from './ownershipOf';
export { ownershipRows } from './ownershipRows';
export { OwnershipService } from './OwnershipService';
export {
  pendingSince,
  savePending,
  type PendingOfService,
} from './pendingStore';
export { pipelineAnnotations, pipelineOf } from './pipelineAnnotations';
export { readOrganisation } from './readOrganisation';
export { ownershipBindings } from './router';
export { RecentServices } from './RecentServices';
export { ServiceReader } from './ServiceReader';
export {
  continuityBindings,
  ContinuityService,
  CoveredFleet,
  FeatureViews,
  FleetRotas,
  RoleBriefs,
  ShiftDesk,
  WorkOnRecord,
  type PlannedWork,
} from './continuity';
export {
  CallExport,
  CallQuestions,
  NeighbourCache,
  RememberedSight,
  whoToCallBindings,
  WhoToCallService,
} from './call';
export { callLogBindings, CallLog, callsSince } from './callLog';
export { changeBindings, ChangeService } from './edit';
export {
  AskedSubjects,
  FactAccess,
  factBindings,
  FactMemory,
  FactService,
  listFacts,
  type FactsRead,
} from './fact';
export {
  loadRotas,
  OnCallDesk,
  peopleConfigSchema,
  RotaProvider,
  type OnCallMoment,
  type OnCallReport,
  type PeopleConfig,
} from './onCall';
