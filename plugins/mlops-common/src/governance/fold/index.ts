export { boundNames } from './boundDigest';
export type { EarlierReview } from './carryOver';
export {
  decideReview,
  mayWithdraw,
  notDraftable,
  notRequestable,
} from './decideReview';
export { notSignable } from './decideSignOff';
export {
  effectiveReview,
  type EffectiveCheckpoint,
  type EffectiveReview,
} from './effectiveReview';
export { evolveReview, foldReview, type PinnedPacks } from './evolveReview';
export { checkEvidence, missingParts, type VersionFacts } from './missingParts';
export {
  eligibleSigners,
  unassignableSlots,
  type Ineligibility,
  type PeopleFacts,
} from './people';
export type {
  RefusalCode,
  ReviewAnswer,
  ReviewCommand,
  ReviewFacts,
  ReviewRefusal,
} from './reviewCommand';
export {
  frozenEvidenceSchema,
  reviewPayloads,
  type FrozenEvidence,
  type ReviewDecision,
  type ReviewEvent,
  type ReviewEventKind,
  type ReviewOpening,
} from './reviewEvent';
export type {
  CheckpointRecord,
  ConditionRecord,
  ReviewRecord,
  SignOffRecord,
} from './reviewRecord';
export {
  checkpointSentence,
  listOf,
  nobodyLeftSentence,
  reviewSentence,
} from './sentences';
