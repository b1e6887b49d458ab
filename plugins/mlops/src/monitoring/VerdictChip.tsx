import type { MonitoringVerdict } from '@pitwall/plugin-mlops-common';
import { StateChip } from '../state';
import { chipStateOf, sayVerdict } from './sayVerdict';

/** What monitoring says, as the one chip. */
export const VerdictChip = ({ verdict }: { verdict: MonitoringVerdict }) => (
  <StateChip state={chipStateOf(verdict)} word={sayVerdict(verdict)} />
);
