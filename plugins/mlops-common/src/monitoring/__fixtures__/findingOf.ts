import type { DriftVerdict } from '../drift/judgeDrift';
import type { FeatureFinding } from '../saying/featureFinding';

/** A Monday of 2026 and the one a week later, for sentences of tests. */
export const weekOf = (day: number, month = 3) => ({
  from: new Date(Date.UTC(2026, month - 1, day)).toISOString(),
  to: new Date(Date.UTC(2026, month - 1, day + 7)).toISOString(),
});

const { to } = weekOf(23);

/** A verdict by a calibrated threshold. */
export function judged(
  verdict: 'ok' | 'warn' | 'drifted' | 'skewed',
  value: number,
  usual: number,
): DriftVerdict {
  return {
    verdict,
    score: {
      method: 'population-stability-index',
      variant: 'evidently',
      base: 'e',
      binning: 'reference-bins',
      normalised: 'none',
      nulls: 'dropped',
      from: 'profile',
      value,
      rows: { reference: 800, current: 100 },
    },
    judgedBy: 'value',
    measured: value,
    limit: usual,
    threshold: {
      kind: 'calibrated',
      from: 'profile',
      warn: usual,
      drifted: usual * 2,
      windows: 8,
      mean: usual / 2,
      deviation: usual / 4,
      rows: 100,
    },
    to,
  };
}

/** A feature as a test finds it, as usual unless told otherwise. */
export function findingOf(
  feature: string,
  change: Partial<FeatureFinding> = {},
): FeatureFinding {
  const values = change.values ?? judged('ok', 0.01, 0.12);
  return {
    feature,
    verdict: values.verdict,
    values,
    missing: judged('ok', 0, 0.001),
    window: weekOf(23),
    stepHours: 7 * 24,
    lost: 0,
    missingShare: { reference: 0, window: 0 },
    ...change,
  };
}
