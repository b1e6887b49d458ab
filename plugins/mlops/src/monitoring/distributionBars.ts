import type { Distribution } from '@pitwall/plugin-mlops-common';

/** One pair of bars. */
export interface DistributionBar {
  readonly label: string;
  /** Shares: of the rows with a value; of all rows for the missing ones. */
  readonly reference: number;
  readonly window: number;
  readonly referenceRows: number;
  readonly windowRows: number;
  readonly kind: 'bin' | 'missing';
}

/** Every bin as a pair of bars, then what is missing as a pair of its own. */
export function distributionBars(
  distribution: Distribution,
): DistributionBar[] {
  const { bins, reference, window } = distribution;
  return [
    ...bins.map(bin => ({ ...bin, kind: 'bin' as const })),
    {
      label: 'missing',
      reference: reference.missingShare,
      window: window.missingShare,
      referenceRows: missingRows(reference),
      windowRows: missingRows(window),
      kind: 'missing',
    },
  ];
}

function missingRows(side: Distribution['window']): number {
  return side.nulls + side.notANumber + side.infinite;
}

/** The pair of bars that differ most: what a reader looks for first. */
export function mostChanged(bars: readonly DistributionBar[]): number {
  const changes = bars.map(changeOf);
  return changes.indexOf(Math.max(...changes));
}

/** How far the two bars of a pair are apart. */
export function changeOf({ window, reference }: DistributionBar): number {
  return Math.abs(window - reference);
}
