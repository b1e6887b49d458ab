import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { z } from 'zod';
import { jensenShannonDivergence } from '../statistic/jensenShannonDivergence';
import { lInfinityDistance } from '../statistic/lInfinityDistance';
import { normalisedAbsoluteDifference } from '../statistic/normalisedAbsoluteDifference';
import {
  categoricalSample,
  countedCategories,
} from '../sample/categoricalSample';
import { numericSample } from '../sample/numericSample';
import { alignHistograms } from './alignHistograms';
import { countByEdges } from './countByEdges';
import { doaneEdges } from './doaneEdges';
import { fillEmptyBins } from './fillEmptyBins';
import { pairCategories } from './pairCategories';
import { pairByDoane } from './pairNumericBins';
import { pairValues } from './pairValues';
import { sturgesEdges } from './sturgesEdges';

const statistics = resolve(
  __dirname,
  '../../../../../test/fixtures/statistics',
);
const read = <T extends z.ZodType>(file: string, schema: T): z.infer<T> =>
  schema.parse(JSON.parse(readFileSync(`${statistics}/${file}`, 'utf8')));

const numbers = z.array(z.number());
const { numeric } = read(
  'golden_evidently_scipy.json',
  z.object({
    numeric: z.record(
      z.string(),
      z.object({
        ref: numbers,
        cur: numbers,
        scipy: z.object({
          sturges_edges_combined: numbers,
          doane_edges_ref: numbers,
        }),
      }),
    ),
  }),
);
const counts = z.record(z.string(), z.number());
const compared = z.array(
  z.object({ a: counts, b: counts, expected: z.number() }),
);
const buckets = z.array(
  z
    .tuple([z.number(), z.number(), z.number()])
    .transform(([low, high, rows]) => ({ low, high, rows })),
);
const tfdv = read(
  'tfdv_metrics_test_vectors.json',
  z.object({
    tolerance: z.number(),
    l_infinity: compared,
    normalized_absolute_difference: compared,
    jsd_base2_rank: compared,
    jsd_base2_histogram: z.array(
      z.object({
        name: z.string(),
        a: buckets,
        a_num_nan: z.number().optional(),
        b: buckets,
        expected: z.number(),
      }),
    ),
  }),
);

it.each(Object.entries(numeric))(
  'places the edges of "%s" where numpy does, to the bit',
  (_, { ref, cur, scipy }) => {
    const both = numericSample([...ref, ...cur]).sorted;
    const ends = [both[0], both[both.length - 1]] as const;
    expect([...sturgesEdges(...ends, both.length)]).toEqual(
      scipy.sturges_edges_combined,
    );
    expect([...doaneEdges(numericSample(ref).sorted)]).toEqual(
      scipy.doane_edges_ref,
    );
  },
);

it.each([
  'l_infinity',
  'normalized_absolute_difference',
  'jsd_base2_rank',
] as const)('agrees with TensorFlow Data Validation on %s', name => {
  const statistic = {
    l_infinity: lInfinityDistance,
    normalized_absolute_difference: normalisedAbsoluteDifference,
    jsd_base2_rank: jensenShannonDivergence,
  }[name];
  expect(tfdv[name].length).toBeGreaterThan(0);
  for (const { a, b, expected } of tfdv[name]) {
    const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
    const pair = {
      reference: names.map(one => a[one] ?? 0),
      current: names.map(one => b[one] ?? 0),
    };
    expect(Math.abs(statistic(pair) - expected)).toBeLessThan(1e-8);
  }
});

it.each(tfdv.jsd_base2_histogram)(
  'aligns the histograms "$name" as TensorFlow Data Validation does',
  ({ a, a_num_nan: notANumber, b, expected }) => {
    const pair = alignHistograms({ buckets: a, notANumber }, { buckets: b });
    const divergence = jensenShannonDivergence(pair);
    expect(Math.abs(divergence - expected)).toBeLessThan(1e-10);
  },
);

it.each([
  [
    [1, 2, 3],
    [1, 1, 2, 0],
  ],
  [
    [0, 4],
    [0, 4, 0],
  ],
  [
    [5, 6],
    [4, 0, 0],
  ],
  [
    [-2, -1],
    [0, 0, 4],
  ],
])('counts 0, 1, 2, 3 between the edges %j as %j', (edges, expected) => {
  const rows = countByEdges(Float64Array.of(0, 1, 2, 3), edges);
  expect([...rows]).toEqual(expected);
});

it('loses no row between any edges', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ noNaN: true, noDefaultInfinity: true })),
      fc.uniqueArray(fc.double({ noNaN: true, noDefaultInfinity: true }), {
        minLength: 2,
      }),
      (values, edges) => {
        const rows = countByEdges(
          numericSample(values).sorted,
          edges.sort((a, b) => a - b),
        );
        expect(rows.reduce((sum, one) => sum + one, 0)).toBe(values.length);
      },
    ),
  );
});

it.each([
  [
    [1, 0],
    [1, 1e-4],
  ],
  [
    [0.9999, 0.0001, 0],
    [0.9999, 0.0001, 1e-10],
  ],
  [
    [0.5, 0.5],
    [0.5, 0.5],
  ],
])('fills the shares %j to %j', (shares, expected) => {
  const filled = [...fillEmptyBins(Float64Array.from(shares))];
  filled.forEach((share, bin) => expect(share).toBeCloseTo(expected[bin], 18));
});

it('pairs values and categories that only one side has', () => {
  expect(pairValues(Float64Array.of(1, 2), Float64Array.of(2, 3))).toEqual({
    reference: [1, 1, 0],
    current: [0, 1, 1],
  });
  const pair = pairCategories(
    categoricalSample(['a', 'b']),
    countedCategories([
      ['c', 2],
      ['b', 1],
    ]),
  );
  expect(pair).toEqual({ reference: [1, 1, 0], current: [0, 1, 2] });
});

it('puts current rows outside of the reference in one bin', () => {
  const wide = Float64Array.from({ length: 60 }, (_, row) => row);
  const { pair } = pairByDoane(wide, Float64Array.of(-5, 0, 59, 60, 99));
  expect(Array.from(pair.current).pop()).toBe(3);
  expect(Array.from(pair.reference).pop()).toBe(0);
});
