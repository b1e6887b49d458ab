export { boundDigest, boundNames, signedDigest } from './boundDigest';
export { carryOver, type EarlierReview } from './carryOver';
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
  ineligibility,
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
  reviewPayloads,
  type FrozenEvidence,
  type ReviewDecision,
  type ReviewEvent,
  type ReviewEventKind,
} from './reviewEvent';
export type {
  CheckpointRecord,
  ConditionRecord,
  ReviewRecord,
  SignOffRecord,
} from './reviewRecord';
export {
  checkpointSentence,
  ineligibleSentence,
  listOf,
  nobodyLeftSentence,
  reviewSentence,
} from './sentences';
