import type { FeatureDrift } from '@pitwall/plugin-mlops-common';
import { worstFirst } from './worstFirst';

const feature = (
  name: string,
  verdict: FeatureDrift['verdict'],
  value?: number,
): FeatureDrift => ({
  feature: name,
  kind: 'number',
  verdict,
  sentence: '',
  tests: [
    {
      watches: 'values',
      measure: 'psi/evidently',
      howMade: [],
      lines: [],
      verdict,
      points: [
        {
          from: '2026-01-05T00:00:00.000Z',
          to: '2026-01-12T00:00:00.000Z',
          rows: 1,
          revision: 1,
          verdict,
          ...(value !== undefined && { value, warn: 0.1 }),
          referenceId: 'winter',
        },
      ],
    },
  ],
});

describe('worstFirst', () => {
  it('goes by verdict, then by how far off, then by name', () => {
    expect(
      worstFirst([
        feature('hour', 'ok', 0.05),
        feature('origin', 'drifted', 0.2),
        feature('distance', 'ok', 0.05),
        feature('weekday', 'drifted', 1.1),
        feature('carrier', 'notEnoughData'),
      ]).map(each => each.feature),
    ).toEqual(['weekday', 'origin', 'carrier', 'distance', 'hour']);
  });
});
