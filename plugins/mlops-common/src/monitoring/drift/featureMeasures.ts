import type { Bins } from '../profile/bins';
import type { MeasureName } from './measureName';

/**
 * The statistic that judges where a feature's values lie, unless asked
 * otherwise: the population stability index in the reference's bins.
 *
 * It grows with the square of a shift, so a trifle stays one. The distances
 * (Jensen–Shannon, Hellinger) grow with the shift itself: on 26 weeks of
 * flights they call a change of 0.002 in this index drift, since the weeks of
 * the reference differ by even less.
 *
 * @public
 */
export const valuesMeasure = 'psi/evidently' satisfies MeasureName;

/**
 * The statistic that judges how many values are missing. The others leave such
 * rows out and cannot see it.
 *
 * @public
 */
export const missingMeasure = 'missing-share/plain' satisfies MeasureName;

/**
 * The statistics that make sense of a feature's bins, the ones that judge it
 * first.
 *
 * @public
 */
export function sensibleMeasures(bins: Bins): readonly MeasureName[] {
  const shared = [
    valuesMeasure,
    missingMeasure,
    'jensen-shannon/evidently',
    'jensen-shannon/nannyml',
    'hellinger/evidently',
    'total-variation/plain',
  ] as const;
  switch (bins.by) {
    case 'categories':
      return [...shared, 'l-infinity/tfdv', 'chi-square/scipy'];
    case 'values':
      return [
        ...shared,
        'kolmogorov-smirnov/scipy',
        'wasserstein/scipy',
        'wasserstein/evidently',
        'chi-square/scipy',
      ];
    case 'edges':
      return [
        ...shared,
        'kolmogorov-smirnov/scipy',
        'wasserstein/scipy',
        'wasserstein/evidently',
      ];
    default:
      return bins satisfies never;
  }
}
