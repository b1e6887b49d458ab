import type { GateVerdict } from '@pitwall/plugin-mlops-common';
import { StateChip, type ChipState } from '../../state';

const looks: Record<GateVerdict, { state: ChipState; word: string }> = {
  allow: { state: 'ok', word: 'allow' },
  deny: { state: 'error', word: 'deny' },
  unknown: { state: 'stale', word: 'unknown, counts as deny' },
};

/** What the gate says. */
export const VerdictChip = ({ verdict }: { verdict: GateVerdict }) => (
  <StateChip {...looks[verdict]} />
);
