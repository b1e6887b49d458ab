import type { ReviewState } from '@pitwall/plugin-mlops-common';
import { StateChip, type ChipState } from '../../state';

const looks: Record<ReviewState, ChipState> = {
  open: 'running',
  approved: 'ok',
  rejected: 'ended',
  withdrawn: 'ended',
  expired: 'ended',
};

/** What a review is at the moment. */
export const ReviewChip = ({ state }: { state: ReviewState }) => (
  <StateChip state={looks[state]} word={state} />
);
