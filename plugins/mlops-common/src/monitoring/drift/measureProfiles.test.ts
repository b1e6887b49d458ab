import fc from 'fast-check';
import { z } from 'zod';
import { binsOf, profileOf } from '../__fixtures__/profileOf';
import { categoricalSample } from '../sample/categoricalSample';
import { numericSample } from '../sample/numericSample';
import type { Bins } from '../profile/bins';
import { referenceBins } from '../profile/referenceBins';
import { measureNameSchema } from './measureName';
import { measureProfiles } from './measureProfiles';
import { measureSamples } from './measureSamples';
import { driftScoreSchema } from './score';

const legal = z.union([
  driftScoreSchema,
  z.strictObject({
    notMeasured: z.string(),
    sentence: z.string().endsWith('.'),
  }),
]);
const names = measureNameSchema.options;
const column = fc.array(
  fc.oneof(
    fc.integer({ min: -3, max: 3 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(NaN, Infinity, Number.MAX_VALUE, -Number.MAX_VALUE),
  ),
  { maxLength: 60 },
);
const smallIntegers = fc.array(fc.integer({ min: 0, max: 6 }), {
  minLength: 1,
  maxLength: 200,
});

describe('measureProfiles', () => {
  it('gives a legal score or a reason for every name and every column', () => {
    fc.assert(
      fc.property(column, column, fc.boolean(), (before, after, isFew) => {
        const reference = numericSample(before);
        const current = numericSample(after, 2);
        const bins = referenceBins(reference, { values: isFew ? 50 : 1 });
        fc.pre(bins !== undefined);
        for (const name of names) {
          const score = measureProfiles(
            name,
            profileOf(reference, bins),
            profileOf(current, bins),
          );
          expect(legal.safeParse(score).error).toBeUndefined();
        }
      }),
    );
  });

  it('is zero for a window that equals the reference', () => {
    fc.assert(
      fc.property(column, rows => {
        const reference = numericSample(rows);
        const bins = referenceBins(reference, { values: 5 });
        fc.pre(bins !== undefined);
        const profile = profileOf(reference, bins);
        for (const name of names) {
          const score = measureProfiles(name, profile, profile);
          expect('notMeasured' in score ? 0 : score.value).toBe(0);
        }
      }),
    );
  });

  it('agrees with the raw rows where each value has a cell', () => {
    fc.assert(
      fc.property(smallIntegers, smallIntegers, (before, after) => {
        const reference = numericSample([...before, 0, 1, 2, 3, 4, 5, 6]);
        const current = numericSample(after);
        const bins = binsOf(reference);
        for (const name of [
          'psi/evidently',
          'jensen-shannon/evidently',
          'kullback-leibler/evidently',
          'total-variation/plain',
          'chi-square/scipy',
          'chi-square/evidently',
          'kolmogorov-smirnov/scipy',
          'wasserstein/scipy',
          'wasserstein/evidently',
          'missing-share/plain',
        ] as const) {
          const raw = driftScoreSchema.parse(
            measureSamples(name, reference, current),
          );
          const score = driftScoreSchema.parse(
            measureProfiles(
              name,
              profileOf(reference, bins),
              profileOf(current, bins),
            ),
          );
          expect(Math.abs(score.value - raw.value)).toBeLessThanOrEqual(
            1e-12 * (1 + raw.value),
          );
          expect(score).toMatchObject({ from: 'profile', rows: raw.rows });
        }
      }),
    );
  });

  it('comes close to the raw rows where cells hold many values', () => {
    const spread = Array.from({ length: 2_000 }, (_, row) => Math.sin(row));
    const reference = numericSample(spread);
    const current = numericSample(spread.map(value => value * 1.1 + 0.05));
    const bins = binsOf(reference);
    const both = [
      profileOf(reference, bins),
      profileOf(current, bins),
    ] as const;
    for (const [name, error] of [
      ['kolmogorov-smirnov/scipy', 0.05],
      ['wasserstein/scipy', 0.015],
      ['wasserstein/evidently', 0.02],
    ] as const) {
      const raw = driftScoreSchema.parse(
        measureSamples(name, reference, current),
      );
      const score = driftScoreSchema.parse(measureProfiles(name, ...both));
      expect(Math.abs(score.value - raw.value)).toBeLessThan(error);
    }
  });

  it('shows the worked numbers of gap and area', () => {
    const bins: Bins = { by: 'values', values: [1, 2] };
    const before = profileOf(numericSample([1, 1, 2, 2]), bins);
    const after = profileOf(numericSample([1, 2, 2, 2]), bins);
    for (const name of [
      'kolmogorov-smirnov/scipy',
      'wasserstein/scipy',
    ] as const) {
      const score = measureProfiles(name, before, after);
      expect(score).toMatchObject({ value: 0.25 });
    }
  });

  it('adds up the area on both sides of a crossing', () => {
    const bins: Bins = { by: 'edges', edges: [0, 1, 2, 3] };
    const rows = (...of: number[]) =>
      profileOf(
        numericSample(
          of.flatMap((count, cell) =>
            new Array<number>(count).fill(cell + 0.5),
          ),
        ),
        bins,
      );
    // Gaps of 1/3 and −1/6 at the inner edges.
    expect(
      measureProfiles('wasserstein/scipy', rows(3, 1, 2), rows(1, 4, 1)),
    ).toMatchObject({ value: expect.closeTo(7 / 18, 14) });
  });

  it('sees missing rows that every other statistic leaves out', () => {
    const rows = Array.from({ length: 100 }, (_, row) => row % 10);
    const reference = numericSample(rows, 2);
    const bins = binsOf(reference);
    const [before, after] = [
      profileOf(reference, bins),
      profileOf(numericSample(rows, 25), bins),
    ];
    expect(measureProfiles('psi/evidently', before, after)).toMatchObject({
      value: 0,
      nulls: 'dropped',
    });
    expect(measureProfiles('missing-share/plain', before, after)).toMatchObject(
      {
        value: expect.closeTo(0.18039215686274512, 15),
        nulls: 'own-bin',
        rows: { reference: 102, current: 125 },
      },
    );
  });

  it.each([
    ['no-rows', 'psi/evidently', numericSample([null])],
    ['bins-too-coarse', 'wasserstein/scipy', numericSample([1, 7])],
    ['bins-too-coarse', 'kolmogorov-smirnov/scipy', numericSample([1, 7])],
  ] as const)('says %s of %s', (reason, name, current) => {
    const reference = numericSample([1, 2, 3]);
    const bins = binsOf(reference);
    expect(
      measureProfiles(
        name,
        profileOf(reference, bins),
        profileOf(current, bins),
      ),
    ).toMatchObject({ notMeasured: reason });
  });

  it('compares only under one reference, numbers with numbers', () => {
    const categories = categoricalSample(['a', 'b']);
    const profile = profileOf(categories, binsOf(categories));
    expect(
      measureProfiles('psi/evidently', profile, {
        ...profile,
        referenceId: 'reference-2',
      }),
    ).toMatchObject({ notMeasured: 'different-reference' });
    expect(
      measureProfiles('wasserstein/scipy', profile, profile),
    ).toMatchObject({ notMeasured: 'wrong-kind' });
  });

  it('needs the spread of the reference to norm a distance', () => {
    const wide = numericSample(Array.from({ length: 100 }, (_, row) => row));
    const profile = profileOf(wide, binsOf(wide));
    const { moments: _, ...silent } = profile;
    expect(
      measureProfiles('wasserstein/evidently', silent, profile),
    ).toMatchObject({ notMeasured: 'no-moments' });
    expect(measureProfiles('wasserstein/scipy', silent, profile)).toMatchObject(
      {
        value: 0,
      },
    );
  });
});
