import type { SignOffVerdict } from '@pitwall/plugin-mlops-common';
import { StateChip, type ChipState } from '../../state';

const looks: Record<SignOffVerdict, { state: ChipState; word: string }> = {
  approve: { state: 'ok', word: 'approved' },
  approveWithCondition: { state: 'warning', word: 'approved with condition' },
  sendBack: { state: 'ended', word: 'sent back' },
};

/** What somebody said with their signature. */
export const SignOffChip = ({ verdict }: { verdict: SignOffVerdict }) => (
  <StateChip {...looks[verdict]} />
);
