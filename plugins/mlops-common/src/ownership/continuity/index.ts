export {
  compositionFindingSchema,
  type CompositionFinding,
} from './compositionFinding';
export {
  busFactorSchema,
  capabilityCellSchema,
  capabilitySchema,
  continuitySchema,
  weekLoadSchema,
  type BusFactor,
  type Capability,
  type CapabilityCell,
  type Continuity,
  type WeekLoad,
} from './continuity';
export { continuityContracts } from './continuityContracts';
export {
  brokenRuleSchema,
  coverageSchema,
  serviceViolationsSchema,
  singlePointSchema,
  vacantRoleSchema,
  type BrokenRule,
  type Coverage,
  type ServiceViolations,
  type SinglePoint,
  type VacantRole,
} from './coverage';
export {
  endingEngagementSchema,
  handOverSchema,
  type EndingEngagement,
  type HandOver,
} from './leaving';
export {
  heldRoleSchema,
  ownedBySchema,
  type HeldRole,
  type OwnedBy,
} from './ownedBy';
export { roleBriefSchema, type RoleBrief } from './roleBrief';
