import { countByEdges } from '../binning/countByEdges';
import type { CategoricalSample } from '../sample/categoricalSample';
import { distinctValues } from '../sample/distinctValues';
import { countMissing } from '../sample/missing';
import { momentsOf } from '../sample/moments';
import { presentRows, type Sample } from '../sample/sample';
import { type Bins, countCells } from './bins';
import type { Profile } from './profile';

/**
 * What is profiled, and against which reference.
 *
 * @public
 */
export interface ProfileSubject {
  readonly feature: string;
  readonly from: string;
  readonly to: string;
  readonly referenceId: string;
  readonly bins: Bins;
}

/**
 * The profile of a sample. A sample of the other kind than its bins, a column
 * that turned from numbers to text for one, has nothing that fits and no
 * profile: `undefined`.
 *
 * @public
 */
export function profileSample(
  sample: Sample,
  { feature, from, to, referenceId, bins }: ProfileSubject,
): Profile | undefined {
  const counts = countInBins(sample, bins);
  if (!counts) return undefined;
  const { nulls, notANumber, infinite } = sample;
  const profile: Profile = {
    feature,
    from,
    to,
    referenceId,
    rows: presentRows(sample) + countMissing(sample),
    nulls,
    notANumber,
    infinite,
    bins,
    counts,
  };
  return sample.kind === 'numeric' && sample.sorted.length > 0
    ? { ...profile, moments: momentsOf(sample.sorted) }
    : profile;
}

function countInBins(sample: Sample, bins: Bins): number[] | undefined {
  if (sample.kind === 'categorical') {
    return bins.by === 'categories'
      ? countCategories(sample, bins.categories)
      : undefined;
  }
  switch (bins.by) {
    case 'edges':
      return [...countByEdges(sample.sorted, bins.edges)];
    case 'values':
      return countValues(sample.sorted, bins);
    default:
      return undefined;
  }
}

function countCategories(
  sample: CategoricalSample,
  categories: readonly string[],
): number[] {
  const listed = categories.map(name => sample.counts.get(name) ?? 0);
  const inCells = listed.reduce((sum, rows) => sum + rows, 0);
  return [...listed, sample.rows - inCells];
}

function countValues(
  sorted: Float64Array,
  bins: Extract<Bins, { by: 'values' }>,
): number[] {
  const counts = new Array<number>(countCells(bins)).fill(0);
  const cellOf = new Map(bins.values.map((value, cell) => [value, cell]));
  const distinct = distinctValues(sorted);
  distinct.values.forEach((value, at) => {
    counts[cellOf.get(value) ?? bins.values.length] += distinct.counts[at];
  });
  return counts;
}
