import {
  compareVerdicts,
  type FeatureDrift,
} from '@pitwall/plugin-mlops-common';
import { leadingTest } from './leadingTest';

/** Features by verdict, and within one by how many times what is usual they are. */
export function worstFirst(features: readonly FeatureDrift[]): FeatureDrift[] {
  return [...features].sort(
    (a, b) =>
      compareVerdicts(a.verdict, b.verdict) ||
      excessOf(b) - excessOf(a) ||
      a.feature.localeCompare(b.feature),
  );
}

function excessOf(feature: FeatureDrift): number {
  const newest = leadingTest(feature)?.points.at(-1);
  const limit = newest?.warn ?? newest?.drifted;
  return newest?.value !== undefined && limit ? newest.value / limit : 0;
}
