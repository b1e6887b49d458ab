import type { BinPair } from '../binning/binPair';
import { pairCategories } from '../binning/pairCategories';
import {
  lumpUnseen,
  pairByDoane,
  pairBySturges,
  pairBySturgesOfValues,
} from '../binning/pairNumericBins';
import { pairValues } from '../binning/pairValues';
import type { CategoricalSample } from '../sample/categoricalSample';
import { countDistinctOfBoth } from '../sample/countDistinct';
import { countMissing } from '../sample/missing';
import type { NumericSample } from '../sample/numericSample';
import { presentRows, type Sample } from '../sample/sample';
import { kolmogorovSmirnov } from '../statistic/kolmogorovSmirnov';
import {
  normedWassersteinDistance,
  wassersteinDistance,
} from '../statistic/wassersteinDistance';
import type { MeasureName } from './measureName';
import { type MeasureDefinition, measures } from './measures';
import { missingShare } from './missingShare';
import { noRows } from './noRows';
import type { NotMeasured } from './notMeasured';
import type { DriftScore, HowMade } from './score';

type BinDefinition = Extract<MeasureDefinition, { of: 'bins' }>;
type OrderDefinition = Extract<MeasureDefinition, { of: 'order' }>;

// A number is a category to the chi-square tests up to so many values.
const fewValues = 100;

/**
 * One statistic of a feature's raw values against those of the reference.
 * Legal input never throws and never gives NaN: what cannot be measured says
 * why.
 *
 * @public
 */
export function measureSamples(
  name: MeasureName,
  reference: Sample,
  current: Sample,
): DriftScore | NotMeasured {
  const measure = measures[name];
  if (measure.of === 'missing') {
    return missingShare(allRows(reference), allRows(current), 'raw');
  }
  const rows = {
    reference: presentRows(reference),
    current: presentRows(current),
  };
  const refusal = noRows(rows.reference, rows.current);
  if (refusal) return refusal;
  const measured =
    measure.of === 'order'
      ? measureOrder(measure, reference, current)
      : measureBins(measure, reference, current);
  if ('notMeasured' in measured) return measured;
  const { binning, normalised, value, pValue } = measured;
  return {
    method: measure.method,
    variant: measure.variant,
    ...(measure.base && { base: measure.base }),
    binning,
    normalised,
    nulls: 'dropped',
    from: 'raw',
    value,
    ...(pValue !== undefined && { pValue }),
    rows,
  };
}

interface Measured extends Pick<HowMade, 'binning' | 'normalised'> {
  readonly value: number;
  readonly pValue?: number;
}

function measureOrder(
  { method, normalised }: OrderDefinition,
  reference: Sample,
  current: Sample,
): Measured | NotMeasured {
  if (reference.kind !== 'numeric' || current.kind !== 'numeric') {
    return wrongKind(method, 'needs numbers in both windows');
  }
  const how = { binning: 'none', normalised } as const;
  const [before, after] = [reference.sorted, current.sorted];
  if (method === 'kolmogorov-smirnov') {
    return { ...how, ...kolmogorovSmirnov(before, after) };
  }
  const distance =
    normalised === 'none' ? wassersteinDistance : normedWassersteinDistance;
  return { ...how, value: distance(before, after) };
}

function measureBins(
  measure: BinDefinition,
  reference: Sample,
  current: Sample,
): Measured | NotMeasured {
  const bins = pairBins(measure, reference, current);
  if ('notMeasured' in bins) return bins;
  const computed = measure.compute(bins.pair);
  return {
    binning: bins.binning,
    normalised: 'none',
    ...(typeof computed === 'number' ? { value: computed } : computed),
  };
}

type Bins = { readonly binning: HowMade['binning']; readonly pair: BinPair };

function pairBins(
  measure: BinDefinition,
  reference: Sample,
  current: Sample,
): Bins | NotMeasured {
  if (reference.kind === 'numeric' && current.kind === 'numeric') {
    return pairNumbers(measure, reference, current);
  }
  if (reference.kind === 'categorical' && current.kind === 'categorical') {
    return pairNames(measure, reference, current);
  }
  return wrongKind(measure.method, 'needs the same kind in both windows');
}

function pairNames(
  measure: BinDefinition,
  reference: CategoricalSample,
  current: CategoricalSample,
): Bins {
  const apart = pairCategories(reference, current);
  return {
    binning: 'categories',
    pair:
      measure.unseen === 'together'
        ? lumpUnseen(apart, reference.counts.size)
        : apart,
  };
}

function pairNumbers(
  { method, numbers }: BinDefinition,
  { sorted: reference }: NumericSample,
  { sorted: current }: NumericSample,
): Bins | NotMeasured {
  switch (numbers) {
    case 'sturges':
      return pairBySturges(reference, current);
    case 'sturges-of-values':
      return pairBySturgesOfValues(reference, current);
    case 'doane':
      return pairByDoane(reference, current);
    case 'few-values':
      return countDistinctOfBoth(reference, current) <= fewValues
        ? { binning: 'values', pair: pairValues(reference, current) }
        : wrongKind(method, `needs at most ${fewValues} different numbers`);
    case undefined:
      return wrongKind(method, 'needs categories');
    default:
      return numbers satisfies never;
  }
}

function wrongKind(method: string, need: string): NotMeasured {
  return { notMeasured: 'wrong-kind', sentence: `${method} ${need}.` };
}

function allRows(sample: Sample) {
  const { nulls, notANumber, infinite } = sample;
  const rows = presentRows(sample) + countMissing(sample);
  return { nulls, notANumber, infinite, rows };
}
