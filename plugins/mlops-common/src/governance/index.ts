export { answerGate, type GateQuestion } from './answerGate';
export {
  assignConditionSchema,
  assignPacks,
  assignRuleSchema,
  type AssignFacts,
  type Assignment,
  type AssignRule,
} from './assignPacks';
export { addDuration, durationSchema } from './duration';
export {
  directionSchema,
  enforcementSchema,
  gateAnswerSchema,
  gateDecisionSchema,
  gateKeysSchema,
  gateRedemptionSchema,
  gateVerdictSchema,
  type Direction,
  type Enforcement,
  type GateAnswer,
  type GateDecision,
  type GateRedemption,
  type GateVerdict,
} from './gate';
export { gateContracts } from './gateContracts';
export { governanceContracts } from './governanceContracts';
export {
  packCheckpointSchema,
  evidenceRequirementSchema,
  exclusionSchema,
  packSchema,
  slotSchema,
  timeBoxSchema,
  type PackCheckpoint,
  type CheckpointPack,
  type EvidenceRequirement,
  type Exclusion,
  type Slot,
} from './pack';
export {
  attachedEvidenceSchema,
  checkpointViewSchema,
  evidenceStatusSchema,
  signOffSchema,
  slotViewSchema,
  type AttachedEvidence,
  type CheckpointView,
  type SignOff,
  type SlotView,
} from './checkpointView';
export { doerSchema, permittedSchema, type Doer, type Permitted } from './doer';
export {
  reviewChangeSchema,
  reviewConflictSchema,
  reviewHistorySchema,
  reviewSchema,
  reviewSummarySchema,
  type ReviewChange,
  type ReviewConflict,
  type ReviewHistoryEntry,
  type ReviewSummary,
  type ReviewView,
} from './review';
export {
  checkpointStateSchema,
  reviewStateSchema,
  signOffVerdictSchema,
  type CheckpointState,
  type ReviewState,
  type SignOffVerdict,
} from './reviewStates';
export * from './fold';
export { lintPack } from './lintPack';
export { packDigest } from './packDigest';
