export {
  enforcementConfigSchema,
  gateConfigSchema,
  packsConfigSchema,
  type EnforcementConfig,
  type GateConfig,
  type PacksConfig,
} from './governanceConfig';
export { governanceRows } from './governanceRows';
export { GateQuestions } from './GateQuestions';
export { GateService } from './GateService';
export { GovernanceService } from './GovernanceService';
export { loadPacks } from './loadPacks';
export { PackAssignment } from './PackAssignment';
export { plannedWork, signersSince } from './plannedWork';
export { recordLapses } from './recordLapses';
export { ReviewAccess } from './ReviewAccess';
export { ReviewList } from './ReviewList';
export { ReviewOpening } from './ReviewOpening';
export { ReviewReader } from './ReviewReader';
export { governanceBindings } from './router';
