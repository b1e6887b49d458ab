import type { DriftScore } from '@pitwall/plugin-mlops-common';

type HowMade = Omit<DriftScore, 'value' | 'pValue' | 'rows'>;

const variants: Record<DriftScore['variant'], string | undefined> = {
  evidently: 'as Evidently defines it',
  nannyml: 'as NannyML defines it',
  scipy: 'as SciPy defines it',
  tfdv: 'as TensorFlow Data Validation defines it',
  plain: undefined,
};

const binnings: Record<DriftScore['binning'], string> = {
  none: 'without bins',
  values: 'one bin per value',
  categories: 'one bin per category',
  'sturges-of-both': 'bins by Sturges’ rule over both samples',
  'sturges-of-values': 'bins by Sturges’ rule over the distinct values',
  'doane-of-reference': 'bins by Doane’s rule over the reference',
  'reference-bins': 'the bins of the reference’s profile',
  'present-or-missing': 'rows that are missing against rows that are not',
};

/** From what a value was computed, and by whom. */
export function sayMadeFrom(from: 'raw' | 'profile'): string {
  return from === 'raw'
    ? 'by the pipeline from raw rows'
    : 'by the portal from profiles';
}

/**
 * Everything that another tool may do differently under the same name.
 *
 * @example sayHowMade(score) // 'as Evidently defines it; logarithm to base e; one bin per category; missing rows left out; by the portal from profiles'
 */
export function sayHowMade(made: HowMade): string {
  return [
    variants[made.variant],
    made.base && `logarithm to base ${made.base}`,
    binnings[made.binning],
    made.normalised === 'reference-deviation'
      ? 'counted in standard deviations of the reference'
      : undefined,
    made.nulls === 'dropped'
      ? 'missing rows left out'
      : 'missing rows as a bin of their own',
    sayMadeFrom(made.from),
  ]
    .filter(Boolean)
    .join('; ');
}
