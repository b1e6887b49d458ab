import type { DriftScore, MeasureName } from '@pitwall/plugin-mlops-common';

const methods: Record<DriftScore['method'], string> = {
  'population-stability-index': 'Population stability index',
  'jensen-shannon-distance': 'Jensen–Shannon distance',
  'jensen-shannon-divergence': 'Jensen–Shannon divergence',
  'kullback-leibler-divergence': 'Kullback–Leibler divergence',
  'hellinger-distance': 'Hellinger distance',
  'l-infinity-distance': 'L-infinity distance',
  'total-variation-distance': 'Total variation distance',
  'normalised-absolute-difference': 'Normalised absolute difference',
  'chi-square-homogeneity': 'Chi-square of homogeneity',
  'chi-square-goodness-of-fit': 'Chi-square of goodness of fit',
  'kolmogorov-smirnov': 'Kolmogorov–Smirnov distance',
  'wasserstein-distance': 'Wasserstein distance',
  'missing-share': 'Change in the share of missing values',
};

const measures: Record<MeasureName, DriftScore['method']> = {
  'psi/evidently': 'population-stability-index',
  'jensen-shannon/evidently': 'jensen-shannon-distance',
  'jensen-shannon/nannyml': 'jensen-shannon-distance',
  'jensen-shannon/tfdv': 'jensen-shannon-divergence',
  'kullback-leibler/evidently': 'kullback-leibler-divergence',
  'hellinger/evidently': 'hellinger-distance',
  'hellinger/nannyml': 'hellinger-distance',
  'l-infinity/tfdv': 'l-infinity-distance',
  'normalised-absolute-difference/tfdv': 'normalised-absolute-difference',
  'total-variation/plain': 'total-variation-distance',
  'chi-square/scipy': 'chi-square-homogeneity',
  'chi-square/evidently': 'chi-square-goodness-of-fit',
  'kolmogorov-smirnov/scipy': 'kolmogorov-smirnov',
  'wasserstein/scipy': 'wasserstein-distance',
  'wasserstein/evidently': 'wasserstein-distance',
  'missing-share/plain': 'missing-share',
};

/**
 * What a measure measures.
 *
 * @example sayMeasure('jensen-shannon/evidently') // 'Jensen–Shannon distance'
 */
export function sayMeasure(measure: MeasureName): string {
  return sayMethod(measures[measure]);
}

/** A statistic by its full name. */
export function sayMethod(method: DriftScore['method']): string {
  return methods[method];
}
