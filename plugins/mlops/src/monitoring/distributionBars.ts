import type { Distribution } from '@pitwall/plugin-mlops-common';

/** One pair of bars. */
export interface DistributionBar {
  readonly label: string;
  /** Shares: of the rows with a value; of all rows for the missing ones. */
  readonly reference: number;
  readonly window: number;
  readonly referenceRows: number;
  readonly windowRows: number;
  readonly kind: 'bin' | 'others' | 'missing';
}

/**
 * The bins as pairs of bars, then what is missing as a pair of its own. Of
 * more than `most` categories the largest stay, and the rest becomes one pair;
 * numeric bins stay as they are, since their order is their meaning.
 */
export function distributionBars(
  { bins, kind, reference, window }: Distribution,
  most = 20,
): DistributionBar[] {
  const bars = bins.map(bin => ({ ...bin, kind: 'bin' as const }));
  const missing: DistributionBar = {
    label: 'missing',
    reference: reference.missingShare,
    window: window.missingShare,
    referenceRows: missingRows(reference),
    windowRows: missingRows(window),
    kind: 'missing',
  };
  if (kind === 'number' || bars.length <= most) return [...bars, missing];
  const bySize = [...bars].sort(
    (a, b) => Math.max(b.reference, b.window) - Math.max(a.reference, a.window),
  );
  const kept = new Set(bySize.slice(0, most - 1));
  const rest = bars.filter(bar => !kept.has(bar));
  const sum = (share: (bar: (typeof bars)[number]) => number) =>
    rest.reduce((total, bar) => total + share(bar), 0);
  return [
    ...bars.filter(bar => kept.has(bar)),
    {
      label: `${rest.length} others`,
      reference: sum(bar => bar.reference),
      window: sum(bar => bar.window),
      referenceRows: sum(bar => bar.referenceRows),
      windowRows: sum(bar => bar.windowRows),
      kind: 'others',
    },
    missing,
  ];
}

function missingRows(side: Distribution['window']): number {
  return side.nulls + side.notANumber + side.infinite;
}

/** The pair of bars that differ most: what a reader looks for first. */
export function mostChanged(bars: readonly DistributionBar[]): number {
  const changes = bars.map(bar => Math.abs(bar.window - bar.reference));
  return changes.indexOf(Math.max(...changes));
}
