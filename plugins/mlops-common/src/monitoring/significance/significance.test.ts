import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { kolmogorovSmirnovPValue } from '../statistic/kolmogorovSmirnov';
import { deviance } from './deviance';
import { durbinMatrix } from './durbinMatrix';
import { latticePathPValue } from './latticePathPValue';
import { pelzGood } from './pelzGood';
import { smirnovSurvival } from './smirnovSurvival';
import { stirlingError } from './stirlingError';
import { studentQuantile } from './studentQuantile';

const file = resolve(
  __dirname,
  '../../../../../test/fixtures/statistics/edge_cases_scipy.json',
);
const number = z.number();
const { ks_p_value: twoSample } = z
  .object({ ks_p_value: z.array(z.tuple([number, number, number, number])) })
  .parse(JSON.parse(readFileSync(file, 'utf8')));

// The worked numbers of the functions' own documentation.
it.each([
  ['stirlingError(1)', stirlingError(1), 0.08106146679532726],
  ['deviance(2, 1)', deviance(2, 1), 2 * Math.LN2 - 1],
  ['smirnovSurvival(2, 0.5)', smirnovSurvival(2, 0.5), 0.25],
  ['durbinMatrix(10, 0.274)', durbinMatrix(10, 0.274), 0.6284796154565043],
  ['latticePathPValue(3, 4, 6)', latticePathPValue(3, 4, 6), 23 / 35],
  [
    'studentQuantile(0.025, 10)',
    studentQuantile(0.025, 10),
    2.2281388519862753,
  ],
])('%s is %d', (_, actual, expected) => {
  expect(Math.abs(actual / expected - 1)).toBeLessThan(1e-12);
});

it.each([
  [1, 31.820515953773956],
  [2, 6.964556734283276],
  [3, 4.540702858568136],
  [7, 2.997951566868529],
  [30, 2.4572615424005915],
  [999, 2.3300864190394575],
])('studentQuantile(0.01, %d) is %d', (degrees, expected) => {
  expect(studentQuantile(0.01, degrees) / expected).toBeCloseTo(1, 9);
});

it.each([
  [141, 0.08, 3e-6],
  [1_000, 0.02, 2e-7],
  [1_000, 0.04, 1e-8],
  [20_000, 0.004, 2e-9],
])(
  'the approximation meets the exact law of %d values at %d to %d',
  (n, distance, error) => {
    const exact = durbinMatrix(n, distance);
    expect(Math.abs(pelzGood(n, distance) / exact - 1)).toBeLessThan(error);
  },
);

it('shows the worked number of the approximation', () => {
  expect(pelzGood(1_000, 0.02)).toBeCloseTo(0.1891028343104423, 14);
});

it.each(twoSample)(
  'samples of %d and %d with a gap of %d have the p-value %d',
  (n, m, gap, expected) => {
    const actual = kolmogorovSmirnovPValue(gap, n, m);
    expect(Math.abs(actual - expected)).toBeLessThanOrEqual(expected * 1e-9);
  },
);

it('gives the p-value of a gap that no double can tell from certain', () => {
  expect(latticePathPValue(10_000, 9_999, 0.5 * 10_000 * 9_999)).toBe(0);
});
