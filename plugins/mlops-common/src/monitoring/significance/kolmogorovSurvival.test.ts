import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { kolmogorovSurvival } from './kolmogorovSurvival';

const grid = z.object({
  kstwo_sf: z.array(z.tuple([z.number(), z.number(), z.number()])),
});
const rows = ['golden_evidently_scipy.json', 'edge_cases_scipy.json'].flatMap(
  file =>
    grid.parse(
      JSON.parse(
        readFileSync(
          resolve(__dirname, '../../../../../test/fixtures/statistics', file),
          'utf8',
        ),
      ),
    ).kstwo_sf,
);

describe('kolmogorovSurvival', () => {
  it('shows its worked number', () => {
    expect(kolmogorovSurvival(5, 0.5)).toBeCloseTo(0.112, 15);
  });

  it.each(rows)(
    'of %d values at distance %d is %d',
    (n, distance, expected) => {
      const actual = kolmogorovSurvival(n, distance);
      expect(Math.abs(actual - expected)).toBeLessThanOrEqual(expected * 1e-9);
    },
  );

  it.each([1, 2, 10, 139, 140, 141, 1_000, 100_000, 100_001])(
    'falls from 1 to 0 for %d values, without a step between methods',
    n => {
      let before = 1;
      for (let step = 0; step <= 60; step++) {
        const now = kolmogorovSurvival(n, step / 60);
        expect(now).toBeLessThanOrEqual(before * (1 + 1e-7));
        expect(now).toBeGreaterThanOrEqual(0);
        before = now;
      }
      expect(before).toBe(0);
    },
  );
});
