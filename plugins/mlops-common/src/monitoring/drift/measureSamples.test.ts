import fc from 'fast-check';
import { z } from 'zod';
import { categoricalSample } from '../sample/categoricalSample';
import { numericSample } from '../sample/numericSample';
import type { Sample } from '../sample/sample';
import { measureNameSchema } from './measureName';
import { measureSamples } from './measureSamples';
import { driftScoreSchema } from './score';

const legal = z.union([
  driftScoreSchema,
  z.strictObject({
    notMeasured: z.string(),
    sentence: z.string().endsWith('.'),
  }),
]);
const one = numericSample([1]);
const named = categoricalSample(['a']);
const many = numericSample(Array.from({ length: 150 }, (_, row) => row));

const numberColumn = fc
  .array(
    fc.oneof(
      fc.integer({ min: -3, max: 3 }),
      fc.double(),
      fc.constantFrom(null, true, 5e-324, Number.MAX_VALUE, -Number.MAX_VALUE),
    ),
    { maxLength: 80 },
  )
  .map(rows => numericSample(rows));
const nameColumn = fc
  .array(fc.oneof(fc.string(), fc.nat(3), fc.boolean(), fc.constant(null)))
  .map(rows => categoricalSample(rows));
const column: fc.Arbitrary<Sample> = fc.oneof(numberColumn, nameColumn);

describe('measureSamples', () => {
  it('gives a legal score or a reason for every name and every column', () => {
    fc.assert(
      fc.property(column, column, (before, after) => {
        for (const name of measureNameSchema.options) {
          const score = measureSamples(name, before, after);
          expect(legal.safeParse(score).error).toBeUndefined();
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is zero for a window that equals the reference', () => {
    fc.assert(
      fc.property(column, rows => {
        for (const name of measureNameSchema.options) {
          const score = measureSamples(name, rows, rows);
          expect('notMeasured' in score ? 0 : score.value).toBe(0);
        }
      }),
    );
  });

  it.each([
    ['no-reference-rows', 'psi/evidently', numericSample([null]), one],
    ['no-rows', 'kolmogorov-smirnov/scipy', one, numericSample([NaN])],
    ['no-rows', 'missing-share/plain', one, numericSample([])],
    ['wrong-kind', 'psi/evidently', one, categoricalSample(['1'])],
    ['wrong-kind', 'wasserstein/scipy', named, named],
    ['wrong-kind', 'l-infinity/tfdv', one, one],
    ['wrong-kind', 'chi-square/scipy', one, many],
  ] as const)('says %s of %s', (reason, name, reference, current) => {
    expect(measureSamples(name, reference, current)).toMatchObject({
      notMeasured: reason,
    });
  });

  it('measures the missing rows of a column that has no other', () => {
    const empty = numericSample([null, null]);
    expect(measureSamples('missing-share/plain', one, empty)).toMatchObject({
      value: 1,
      from: 'raw',
    });
  });

  it('says how each score was made', () => {
    expect(measureSamples('jensen-shannon/nannyml', many, many)).toEqual({
      method: 'jensen-shannon-distance',
      variant: 'nannyml',
      base: '2',
      binning: 'doane-of-reference',
      normalised: 'none',
      nulls: 'dropped',
      from: 'raw',
      value: 0,
      rows: { reference: 150, current: 150 },
    });
    expect(measureSamples('wasserstein/evidently', one, one)).toMatchObject({
      normalised: 'reference-deviation',
      binning: 'none',
    });
  });
});
