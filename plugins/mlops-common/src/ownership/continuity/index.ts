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
export { busFactors, busFactorWindowDays, type Doing } from './busFactors';
export { capabilityMap, specialisations } from './capabilityMap';
export { continuityOf, type ContinuityQuestion } from './continuityOf';
export { coverageOf, type CoverageQuestion } from './coverageOf';
export { coveredService, type CoveredService } from './coveredService';
export { holdersOf } from './holdersOf';
export {
  forecastWeeks,
  loadForecast,
  weekStart,
  type PlannedItem,
} from './loadForecast';
export type { OwnedByQuestion } from './ownedByQuestion';
export { resolveOwnedBy } from './resolveOwnedBy';
export { rotaLoad, type RotaLoad } from './rotaLoad';
export { serviceTraits, type ServiceTraits } from './serviceTraits';
export { upcomingShifts } from './upcomingShifts';
export type { ServiceStack, StackPart } from './serviceStack';
export { writeRoleBrief } from './writeRoleBrief';
