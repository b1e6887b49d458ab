import type { Distribution } from '@pitwall/plugin-mlops-common';
import { changeOf, type DistributionBar } from './distributionBars';

/** The bars there is room for, and what the others hold together. */
export interface ShownBars {
  readonly bars: readonly DistributionBar[];
  readonly others?: {
    readonly count: number;
    readonly reference: number;
    readonly window: number;
  };
}

/**
 * Of more than `most` categories, those that changed most; what is missing
 * always. Numeric bins all stay, since their order is their meaning. One bar
 * for all others would dwarf the rest, so they are summed for a sentence.
 */
export function shownBars(
  all: readonly DistributionBar[],
  kind: Distribution['kind'],
  most = 20,
): ShownBars {
  if (kind === 'number' || all.length <= most) return { bars: all };
  const byChange = [...all]
    .filter(bar => bar.kind === 'bin')
    .sort((a, b) => changeOf(b) - changeOf(a));
  const kept = new Set(byChange.slice(0, most - 1));
  const rest = byChange.slice(most - 1);
  return {
    bars: all.filter(bar => bar.kind === 'missing' || kept.has(bar)),
    others: {
      count: rest.length,
      reference: rest.reduce((sum, bar) => sum + bar.reference, 0),
      window: rest.reduce((sum, bar) => sum + bar.window, 0),
    },
  };
}
