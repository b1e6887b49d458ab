import { countDistinct, countDistinctOfBoth } from '../sample/countDistinct';
import { distinctValues } from '../sample/distinctValues';
import type { BinPair } from './binPair';
import { countByEdges } from './countByEdges';
import { doaneEdges } from './doaneEdges';
import { pairValues } from './pairValues';
import { sturgesEdges } from './sturgesEdges';

/** Bins, and what the rule that made them is called. */
export interface NamedBins {
  readonly binning:
    | 'values'
    | 'sturges-of-both'
    | 'sturges-of-values'
    | 'doane-of-reference';
  readonly pair: BinPair;
}

type PairNumericBins = (
  reference: Float64Array,
  current: Float64Array,
) => NamedBins;

/**
 * Evidently's bins for PSI, Jensen–Shannon and Kullback–Leibler: Sturges'
 * number of equal widths over both samples when the reference has more than 20
 * distinct values, else one bin per value.
 */
export const pairBySturges: PairNumericBins = (reference, current) => {
  if (countDistinct(reference, 20) <= 20) {
    return { binning: 'values', pair: pairValues(reference, current) };
  }
  const rows = reference.length + current.length;
  return {
    binning: 'sturges-of-both',
    pair: pairByEdges(
      reference,
      current,
      sturgesOver(reference, current, rows),
    ),
  };
};

/**
 * Evidently's bins for Hellinger: as many equal widths over both samples as
 * Sturges gives for the number of distinct values.
 */
export const pairBySturgesOfValues: PairNumericBins = (reference, current) => {
  const distinct = countDistinctOfBoth(reference, current);
  return {
    binning: 'sturges-of-values',
    pair: pairByEdges(
      reference,
      current,
      sturgesOver(reference, current, distinct),
    ),
  };
};

/**
 * NannyML's bins: Doane's edges over the reference alone, or its values when
 * they are few, and one more bin for current rows that fit none of them.
 */
export const pairByDoane: PairNumericBins = (reference, current) => {
  const distinct = countDistinct(reference);
  if (distinct > 50 || distinct / reference.length > 0.1) {
    const edges = doaneEdges(reference);
    return {
      binning: 'doane-of-reference',
      pair: withOutside(pairByEdges(reference, current, edges), current.length),
    };
  }
  const { values } = distinctValues(reference);
  const pair = lumpUnseen(pairValues(reference, current), values.length);
  return { binning: 'values', pair };
};

/** All bins that the reference never saw as one. */
export function lumpUnseen(pair: BinPair, seen: number): BinPair {
  const reference = new Float64Array(seen + 1);
  const current = new Float64Array(seen + 1);
  let at = 0;
  for (let bin = 0; bin < pair.reference.length; bin++) {
    const to = pair.reference[bin] > 0 ? at++ : seen;
    reference[to] += pair.reference[bin];
    current[to] += pair.current[bin];
  }
  return { reference, current };
}

function sturgesOver(
  reference: Float64Array,
  current: Float64Array,
  count: number,
): Float64Array {
  return sturgesEdges(
    Math.min(reference[0], current[0]),
    Math.max(reference[reference.length - 1], current[current.length - 1]),
    count,
  );
}

function pairByEdges(
  reference: Float64Array,
  current: Float64Array,
  edges: Float64Array,
): BinPair {
  const inside = (sorted: Float64Array) =>
    countByEdges(sorted, edges).subarray(1, edges.length);
  return { reference: inside(reference), current: inside(current) };
}

/** One more bin for the current rows outside of the reference's range. */
function withOutside(
  { reference, current }: BinPair,
  currentRows: number,
): BinPair {
  const inside = Array.from(current);
  const outside = currentRows - inside.reduce((sum, one) => sum + one, 0);
  return {
    reference: [...Array.from(reference), 0],
    current: [...inside, outside],
  };
}
