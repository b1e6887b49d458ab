import type { MonitoringVerdict } from '@pitwall/plugin-mlops-common';
import type { ChipState } from '../state';

const words: Record<MonitoringVerdict, { word: string; state: ChipState }> = {
  ok: { word: 'ok', state: 'ok' },
  warn: { word: 'warn', state: 'warning' },
  drifted: { word: 'drifted', state: 'error' },
  skewed: { word: 'skewed', state: 'error' },
  notEnoughData: { word: 'not enough data', state: 'unknown' },
  stale: { word: 'stale', state: 'stale' },
};

/** The one word of a verdict. */
export function sayVerdict(verdict: MonitoringVerdict): string {
  return words[verdict].word;
}

/** How the chip of a verdict looks. */
export function chipStateOf(verdict: MonitoringVerdict): ChipState {
  return words[verdict].state;
}
