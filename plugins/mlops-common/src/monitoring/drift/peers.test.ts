import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { countedCategories } from '../sample/categoricalSample';
import { numericSample } from '../sample/numericSample';
import type { Sample } from '../sample/sample';
import { type MeasureName, measureNameSchema } from './measureName';
import { measureSamples } from './measureSamples';
import { driftScoreSchema } from './score';

const statistics = resolve(
  __dirname,
  '../../../../../test/fixtures/statistics',
);
const read = <T extends z.ZodType>(file: string, schema: T): z.infer<T> =>
  schema.parse(JSON.parse(readFileSync(`${statistics}/${file}`, 'utf8')));

const scored = z.object({ score: z.union([z.number(), z.literal('NaN')]) });
const numbers = z.array(z.number().nullable());
const counts = z.record(z.string(), z.number());
const peers = read(
  'golden_evidently_scipy.json',
  z.object({
    numeric: z.record(
      z.string(),
      z.object({
        ref: numbers,
        cur: numbers,
        evidently: z.record(z.string(), z.unknown()),
        scipy: z.object({
          ks_2samp_auto: z.tuple([z.number(), z.number()]),
          wasserstein_distance: z.number(),
        }),
      }),
    ),
    categorical: z.record(
      z.string(),
      z.object({
        ref: counts,
        cur: counts,
        evidently: z.record(z.string(), z.unknown()),
        scipy_chi2_contingency: z.array(z.number()),
      }),
    ),
  }),
);
const nannyml = read(
  'golden_nannyml.json',
  z.object({
    numeric: z.record(z.string(), counts),
    categorical: z.record(z.string(), counts),
  }),
);
const expectations = z.record(
  z.string(),
  z.union([z.number(), z.tuple([z.number(), z.number()])]),
);
const edges = read(
  'edge_cases_scipy.json',
  z.object({
    numeric: z.record(
      z.string(),
      z.object({
        reference: numbers,
        current: numbers,
        expected: expectations,
      }),
    ),
    categorical: z.record(
      z.string(),
      z.object({
        reference: counts,
        current: counts,
        expected: expectations,
      }),
    ),
  }),
);

type Case = [
  name: MeasureName,
  field: 'value' | 'pValue',
  expected: number,
  label: string,
  reference: Sample,
  current: Sample,
];

const byEvidently: [MeasureName, string, 'value' | 'pValue'][] = [
  ['psi/evidently', 'psi', 'value'],
  ['jensen-shannon/evidently', 'jensenshannon', 'value'],
  ['kullback-leibler/evidently', 'kl_div', 'value'],
  ['wasserstein/evidently', 'wasserstein', 'value'],
  ['hellinger/evidently', 'hellinger', 'value'],
  ['kolmogorov-smirnov/scipy', 'ks', 'pValue'],
  ['chi-square/evidently', 'chisquare', 'pValue'],
];
const byNannyml: [MeasureName, string][] = [
  ['jensen-shannon/nannyml', 'jensen_shannon'],
  ['hellinger/nannyml', 'hellinger'],
  ['kolmogorov-smirnov/scipy', 'kolmogorov_smirnov'],
  ['wasserstein/scipy', 'wasserstein'],
  ['chi-square/scipy', 'chi2'],
  ['l-infinity/tfdv', 'l_infinity'],
];

function peerCases(
  label: string,
  reference: Sample,
  current: Sample,
  evidently: Record<string, unknown>,
  nanny: Record<string, number>,
): Case[] {
  return [
    ...byEvidently.flatMap(([name, theirs, field]): Case[] => {
      const { data } = scored.safeParse(evidently[theirs]);
      // Evidently says NaN, not drifted, for one category: nothing to test.
      const expected = data?.score === 'NaN' ? 1 : data?.score;
      return expected === undefined
        ? []
        : [[name, field, expected, label, reference, current]];
    }),
    ...byNannyml.flatMap(([name, theirs]): Case[] =>
      theirs in nanny
        ? [[name, 'value', nanny[theirs], label, reference, current]]
        : [],
    ),
  ];
}

const peerTable: Case[] = [
  ...Object.entries(peers.numeric).flatMap(([label, one]): Case[] => {
    const [before, after] = [numericSample(one.ref), numericSample(one.cur)];
    const { ks_2samp_auto: ks, wasserstein_distance: area } = one.scipy;
    return [
      ...peerCases(label, before, after, one.evidently, nannyml.numeric[label]),
      ['kolmogorov-smirnov/scipy', 'value', ks[0], label, before, after],
      ['wasserstein/scipy', 'value', area, label, before, after],
    ];
  }),
  ...Object.entries(peers.categorical).flatMap(([label, one]): Case[] => {
    const before = countedCategories(Object.entries(one.ref));
    const after = countedCategories(Object.entries(one.cur));
    const [value, pValue] = one.scipy_chi2_contingency;
    return [
      ...peerCases(
        label,
        before,
        after,
        one.evidently,
        nannyml.categorical[label],
      ),
      ['chi-square/scipy', 'value', value, label, before, after],
      ['chi-square/scipy', 'pValue', pValue, label, before, after],
    ];
  }),
];

function edgeCases(
  label: string,
  reference: Sample,
  current: Sample,
  expected: z.infer<typeof expectations>,
): Case[] {
  return Object.entries(expected).flatMap(([key, one]): Case[] => {
    const name = measureNameSchema.parse(key);
    return typeof one === 'number'
      ? [[name, 'value', one, label, reference, current]]
      : [
          [name, 'value', one[0], label, reference, current],
          [name, 'pValue', one[1], label, reference, current],
        ];
  });
}

const edgeTable: Case[] = [
  ...Object.entries(edges.numeric).flatMap(([label, one]) =>
    edgeCases(
      label,
      numericSample(one.reference),
      numericSample(one.current),
      one.expected,
    ),
  ),
  ...Object.entries(edges.categorical).flatMap(([label, one]) =>
    edgeCases(
      label,
      countedCategories(Object.entries(one.reference)),
      countedCategories(Object.entries(one.current)),
      one.expected,
    ),
  ),
];

function relativeError(actual: number | undefined, expected: number): number {
  if (actual === undefined) return Number.POSITIVE_INFINITY;
  return (
    Math.abs(actual - expected) / (expected === 0 ? 1 : Math.abs(expected))
  );
}
describe('measureSamples against its peers', () => {
  it.each([...peerTable, ...edgeTable])(
    '%s gives the %s %d of "%s", as the peer does',
    (name, field, expected, _, reference, current) => {
      const score = driftScoreSchema.parse(
        measureSamples(name, reference, current),
      );
      expect(relativeError(score[field], expected)).toBeLessThanOrEqual(1e-9);
    },
  );
});
