import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { chiSquareSurvival } from './chiSquareSurvival';

const file = resolve(
  __dirname,
  '../../../../../test/fixtures/statistics/edge_cases_scipy.json',
);
const { chi2_sf: rows } = z
  .object({ chi2_sf: z.array(z.tuple([z.number(), z.number(), z.number()])) })
  .parse(JSON.parse(readFileSync(file, 'utf8')));

describe('chiSquareSurvival', () => {
  it('shows its worked number', () => {
    expect(chiSquareSurvival(5.333333333333333, 2)).toBeCloseTo(
      0.0694834512228015,
      15,
    );
  });

  it.each(rows)(
    'of %d with %d degrees of freedom is %d',
    (statistic, degrees, expected) => {
      const actual = chiSquareSurvival(statistic, degrees);
      // Below, a double has fewer digits to agree in.
      const error = Math.max(expected * 1e-9, 1e-315);
      expect(Math.abs(actual - expected)).toBeLessThanOrEqual(error);
    },
  );

  it.each([
    [0, 3, 1],
    [0, 0, 1],
    [1, 0, 0],
    [Number.MAX_VALUE, 5, 0],
    [Number.POSITIVE_INFINITY, 5, 0],
    [Number.MIN_VALUE, 1, 1],
  ])('of %d with %d degrees of freedom is the bound %d', (x, k, expected) => {
    expect(chiSquareSurvival(x, k)).toBe(expected);
  });
});
