export { CheckpointChip } from './CheckpointChip';
export { ReviewChip } from './ReviewChip';
export { SignOffChip } from './SignOffChip';
export { VerdictChip } from './VerdictChip';
