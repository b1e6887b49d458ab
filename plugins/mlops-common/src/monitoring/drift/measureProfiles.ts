import { areSameBins } from '../profile/bins';
import { areaBetweenProfiles } from '../profile/areaBetweenProfiles';
import { gapOfProfiles } from '../profile/gapOfProfiles';
import { countedRows, type Profile } from '../profile/profile';
import { finite } from '../sample/moments';
import { kolmogorovSmirnovPValue } from '../statistic/kolmogorovSmirnov';
import { normalisingDeviation } from '../statistic/wassersteinDistance';
import type { MeasureName } from './measureName';
import { type MeasureDefinition, measures } from './measures';
import { missingShare } from './missingShare';
import { noRows } from './noRows';
import type { NotMeasured } from './notMeasured';
import type { DriftScore, HowMade } from './score';

type OrderDefinition = Extract<MeasureDefinition, { of: 'order' }>;

interface Measured {
  readonly value: number;
  readonly pValue?: number;
}

/**
 * One statistic of a window's profile against the reference's, both counted in
 * the reference's bins. It is the same formula as on raw values, in these bins
 * instead of the variant's own, so a raw score of the same name is the better
 * one where there is one.
 *
 * @public
 */
export function measureProfiles(
  name: MeasureName,
  reference: Profile,
  current: Profile,
): DriftScore | NotMeasured {
  if (
    reference.feature !== current.feature ||
    reference.referenceId !== current.referenceId ||
    !areSameBins(reference.bins, current.bins)
  ) {
    return {
      notMeasured: 'different-reference',
      sentence: `${current.feature} under reference ${current.referenceId} cannot be compared with ${reference.feature} under ${reference.referenceId}.`,
    };
  }
  const measure = measures[name];
  if (measure.of === 'missing') {
    return missingShare(reference, current, 'profile');
  }
  const rows = {
    reference: countedRows(reference),
    current: countedRows(current),
  };
  const refusal = noRows(rows.reference, rows.current);
  if (refusal) return refusal;
  const measured =
    measure.of === 'order'
      ? measureOrder(measure, reference, current)
      : asMeasured(measure.compute(occupiedCells(reference, current)));
  if ('notMeasured' in measured) return measured;
  const normalised: HowMade['normalised'] =
    measure.of === 'order' ? measure.normalised : 'none';
  return {
    method: measure.method,
    variant: measure.variant,
    ...(measure.base && { base: measure.base }),
    binning: 'reference-bins',
    normalised,
    nulls: 'dropped',
    from: 'profile',
    ...measured,
    rows,
  };
}

function asMeasured(computed: number | Measured): Measured {
  return typeof computed === 'number' ? { value: computed } : computed;
}

/**
 * The cells as bins. One in which no row of either side lies, such as a tail,
 * is none: filling it would make up rows.
 */
function occupiedCells(reference: Profile, current: Profile) {
  const kept = reference.counts
    .map((rows, cell) => [rows, current.counts[cell]] as const)
    .filter(([before, after]) => before + after > 0);
  return {
    reference: kept.map(([before]) => before),
    current: kept.map(([, after]) => after),
  };
}

function measureOrder(
  { method, normalised }: OrderDefinition,
  reference: Profile,
  current: Profile,
): Measured | NotMeasured {
  if (reference.bins.by === 'categories') {
    return { notMeasured: 'wrong-kind', sentence: `${method} needs numbers.` };
  }
  const measured =
    method === 'kolmogorov-smirnov'
      ? gapOfProfiles(reference, current)
      : areaBetweenProfiles(reference, current);
  if (measured === undefined) {
    return {
      notMeasured: 'bins-too-coarse',
      sentence: `The profiles do not say where all values of ${current.feature} lie.`,
    };
  }
  if (method === 'kolmogorov-smirnov') {
    const [n, m] = [countedRows(reference), countedRows(current)];
    return { value: measured, pValue: kolmogorovSmirnovPValue(measured, n, m) };
  }
  if (normalised === 'none') return { value: measured };
  if (!reference.moments) {
    return {
      notMeasured: 'no-moments',
      sentence: `The reference's profile of ${reference.feature} does not say how far its values spread.`,
    };
  }
  const variance = reference.moments.m2 / countedRows(reference);
  const unit = normalisingDeviation(Math.sqrt(variance));
  return { value: finite(measured / unit) };
}
