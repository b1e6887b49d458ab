import type { DriftTest, FeatureDrift } from '@pitwall/plugin-mlops-common';

/** The test that gave the feature its verdict; that of the values before that of what is missing. */
export function leadingTest({
  tests,
  verdict,
}: FeatureDrift): DriftTest | undefined {
  return tests.find(test => test.verdict === verdict) ?? tests[0];
}
