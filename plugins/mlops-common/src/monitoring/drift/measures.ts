import type { BinPair } from '../binning/binPair';
import { chiSquareGoodnessOfFit } from '../statistic/chiSquareGoodnessOfFit';
import { chiSquareHomogeneity } from '../statistic/chiSquareHomogeneity';
import { hellingerDistance } from '../statistic/hellingerDistance';
import { jensenShannonDistance } from '../statistic/jensenShannonDistance';
import { jensenShannonDivergence } from '../statistic/jensenShannonDivergence';
import { kullbackLeiblerDivergence } from '../statistic/kullbackLeiblerDivergence';
import { lInfinityDistance } from '../statistic/lInfinityDistance';
import { normalisedAbsoluteDifference } from '../statistic/normalisedAbsoluteDifference';
import { populationStabilityIndex } from '../statistic/populationStabilityIndex';
import type { Tested } from '../statistic/tested';
import { totalVariationDistance } from '../statistic/totalVariationDistance';
import type { MeasureName } from './measureName';
import type { HowMade } from './score';

interface Made extends Pick<HowMade, 'method' | 'variant' | 'base'> {
  /** Where the peer's own default calls it drift. */
  readonly peerLimit?: {
    readonly judgedBy: 'value' | 'pValue';
    readonly drifted: number;
  };
  /**
   * Changes up to this are of no consequence, however unusual: a tenth of the
   * peers' limit. 0 where the unit is the feature's own, or grows with rows.
   */
  readonly leastEffect: number;
}

/** A statistic of rows in bins, and how its variant makes the bins. */
interface BinMeasure extends Made {
  readonly of: 'bins';
  /** Absent where the variant has no bins for numbers. */
  readonly numbers?: 'sturges' | 'sturges-of-values' | 'doane' | 'few-values';
  readonly unseen: 'apart' | 'together';
  readonly compute: (pair: BinPair) => number | Tested;
}

/** A statistic of numbers in order. */
interface OrderMeasure extends Made {
  readonly of: 'order';
  readonly normalised: HowMade['normalised'];
}

/** The share of rows without a usable value. */
interface MissingMeasure extends Made {
  readonly of: 'missing';
}

export type MeasureDefinition = BinMeasure | OrderMeasure | MissingMeasure;

/** What stands behind each name. */
export const measures: Readonly<Record<MeasureName, MeasureDefinition>> = {
  'psi/evidently': {
    of: 'bins',
    method: 'population-stability-index',
    variant: 'evidently',
    peerLimit: { judgedBy: 'value', drifted: 0.1 },
    leastEffect: 0.01,
    base: 'e',
    numbers: 'sturges',
    unseen: 'apart',
    compute: populationStabilityIndex,
  },
  'jensen-shannon/evidently': {
    of: 'bins',
    method: 'jensen-shannon-distance',
    variant: 'evidently',
    peerLimit: { judgedBy: 'value', drifted: 0.1 },
    leastEffect: 0.01,
    base: 'e',
    numbers: 'sturges',
    unseen: 'apart',
    compute: pair => jensenShannonDistance(pair, 'e'),
  },
  'jensen-shannon/nannyml': {
    of: 'bins',
    method: 'jensen-shannon-distance',
    variant: 'nannyml',
    peerLimit: { judgedBy: 'value', drifted: 0.1 },
    leastEffect: 0.01,
    base: '2',
    numbers: 'doane',
    unseen: 'together',
    compute: pair => jensenShannonDistance(pair, '2'),
  },
  'jensen-shannon/tfdv': {
    of: 'bins',
    method: 'jensen-shannon-divergence',
    variant: 'tfdv',
    peerLimit: { judgedBy: 'value', drifted: 0.3 },
    leastEffect: 0.03,
    base: '2',
    unseen: 'apart',
    compute: jensenShannonDivergence,
  },
  'kullback-leibler/evidently': {
    of: 'bins',
    method: 'kullback-leibler-divergence',
    variant: 'evidently',
    peerLimit: { judgedBy: 'value', drifted: 0.1 },
    leastEffect: 0.01,
    base: 'e',
    numbers: 'sturges',
    unseen: 'apart',
    compute: kullbackLeiblerDivergence,
  },
  'hellinger/evidently': {
    of: 'bins',
    method: 'hellinger-distance',
    variant: 'evidently',
    peerLimit: { judgedBy: 'value', drifted: 0.1 },
    leastEffect: 0.01,
    numbers: 'sturges-of-values',
    unseen: 'apart',
    compute: hellingerDistance,
  },
  'hellinger/nannyml': {
    of: 'bins',
    method: 'hellinger-distance',
    variant: 'nannyml',
    peerLimit: { judgedBy: 'value', drifted: 0.1 },
    leastEffect: 0.01,
    numbers: 'doane',
    unseen: 'together',
    compute: hellingerDistance,
  },
  'l-infinity/tfdv': {
    of: 'bins',
    method: 'l-infinity-distance',
    variant: 'tfdv',
    peerLimit: { judgedBy: 'value', drifted: 0.3 },
    leastEffect: 0.03,
    unseen: 'apart',
    compute: lInfinityDistance,
  },
  'normalised-absolute-difference/tfdv': {
    of: 'bins',
    method: 'normalised-absolute-difference',
    variant: 'tfdv',
    leastEffect: 0.01,
    unseen: 'apart',
    compute: normalisedAbsoluteDifference,
  },
  'total-variation/plain': {
    of: 'bins',
    method: 'total-variation-distance',
    variant: 'plain',
    leastEffect: 0.01,
    numbers: 'sturges',
    unseen: 'apart',
    compute: totalVariationDistance,
  },
  'chi-square/scipy': {
    of: 'bins',
    method: 'chi-square-homogeneity',
    variant: 'scipy',
    peerLimit: { judgedBy: 'pValue', drifted: 0.05 },
    leastEffect: 0,
    numbers: 'few-values',
    unseen: 'apart',
    compute: chiSquareHomogeneity,
  },
  'chi-square/evidently': {
    of: 'bins',
    method: 'chi-square-goodness-of-fit',
    variant: 'evidently',
    peerLimit: { judgedBy: 'pValue', drifted: 0.05 },
    leastEffect: 0,
    numbers: 'few-values',
    unseen: 'apart',
    compute: chiSquareGoodnessOfFit,
  },
  'kolmogorov-smirnov/scipy': {
    of: 'order',
    method: 'kolmogorov-smirnov',
    variant: 'scipy',
    peerLimit: { judgedBy: 'pValue', drifted: 0.05 },
    leastEffect: 0.01,
    normalised: 'none',
  },
  'wasserstein/scipy': {
    of: 'order',
    method: 'wasserstein-distance',
    variant: 'scipy',
    leastEffect: 0,
    normalised: 'none',
  },
  'wasserstein/evidently': {
    of: 'order',
    method: 'wasserstein-distance',
    variant: 'evidently',
    peerLimit: { judgedBy: 'value', drifted: 0.1 },
    leastEffect: 0.01,
    normalised: 'reference-deviation',
  },
  'missing-share/plain': {
    of: 'missing',
    method: 'missing-share',
    variant: 'plain',
    leastEffect: 0.001,
  },
};
