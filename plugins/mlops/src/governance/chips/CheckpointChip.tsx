import type { CheckpointState } from '@pitwall/plugin-mlops-common';
import { StateChip, type ChipState } from '../../state';

const looks: Record<CheckpointState, { state: ChipState; word: string }> = {
  waiting: { state: 'waiting', word: 'not open yet' },
  draft: { state: 'running', word: 'being prepared' },
  signing: { state: 'running', word: 'signing' },
  overdue: { state: 'error', word: 'overdue' },
  unassignable: { state: 'error', word: 'nobody can sign' },
  approved: { state: 'ok', word: 'approved' },
  expired: { state: 'ended', word: 'expired' },
  rejected: { state: 'ended', word: 'rejected' },
};

/** What a checkpoint is at the moment. */
export const CheckpointChip = ({ state }: { state: CheckpointState }) => (
  <StateChip {...looks[state]} />
);
