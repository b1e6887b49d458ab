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
export type { CalledTarget, CalledTargets } from './calledTarget';
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
  personShiftSchema,
  type HeldRole,
  type OwnedBy,
  type PersonShift,
} from './ownedBy';
export {
  coverDays,
  onCallCoverSchema,
  onCallGapSchema,
  onCallOutSchema,
  onCallStretchSchema,
  onCallUnknownSchema,
  type OnCallCover,
  type OnCallGap,
  type OnCallOut,
  type OnCallStretch,
  type OnCallUnknown,
} from './onCallCover';
export { roleBriefSchema, type RoleBrief } from './roleBrief';
export { busFactorWindowDays, type Doing } from './busFactors';
export { callLoad, type CallLoad, type CallOnRecord } from './callLoad';
export { specialisations } from './capabilityMap';
export {
  continuityInSteps,
  continuityOf,
  type ContinuityQuestion,
} from './continuityOf';
export {
  coverageInSteps,
  coverageOf,
  type CoverageQuestion,
} from './coverageOf';
export { coveredService, type CoveredService } from './coveredService';
export { holdersInSteps, holdersOf } from './holdersOf';
export { forecastWeeks, weekStart, type PlannedItem } from './loadForecast';
export type { AnsweredOnCall, OwnedByQuestion } from './ownedByQuestion';
export { resolveOwnedBy } from './resolveOwnedBy';
export { rotaLoad, type RotaLoad } from './rotaLoad';
export { runbooksOf } from './runbooksOf';
export { serviceTraits, type ServiceTraits } from './serviceTraits';
export { servicesOf } from './servicesOf';
export type { ServiceStack, StackPart } from './serviceStack';
export { finish, sortInSteps, type Steps } from './steps';
export { violationsOf } from './violationsOf';
export { writeRoleBrief } from './writeRoleBrief';
