import type { SlotView } from '@pitwall/plugin-mlops-common';
import { StateChip, type ChipState } from '../../state';

const looks: Record<SlotView['state'], { state: ChipState; word: string }> = {
  notYet: { state: 'waiting', word: 'not asked yet' },
  open: { state: 'running', word: 'to sign' },
  signed: { state: 'ok', word: 'signed' },
  unassignable: { state: 'error', word: 'nobody can sign' },
};

/** What a slot is at the moment. */
export const SlotChip = ({ state }: Pick<SlotView, 'state'>) => (
  <StateChip {...looks[state]} />
);
