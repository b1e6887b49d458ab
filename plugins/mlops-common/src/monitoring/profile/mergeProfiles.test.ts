import fc from 'fast-check';
import { january, profileOf } from '../__fixtures__/profileOf';
import { categoricalSample } from '../sample/categoricalSample';
import { numericSample } from '../sample/numericSample';
import type { Bins } from './bins';
import { mergeProfiles } from './mergeProfiles';
import { profileSchema } from './profile';

const allBins: Bins[] = [
  { by: 'edges', edges: [-10, 0, 10] },
  { by: 'values', values: [0, 1, 2] },
];
const column = fc.array(
  fc.oneof(
    fc.integer({ min: -20, max: 20 }),
    fc.double({ noNaN: true, min: -1e3, max: 1e3 }),
    fc.constantFrom(NaN, Infinity),
  ),
);
const day = (of: number, rows: readonly number[] = [1, 2]) =>
  profileOf(numericSample(rows), allBins[0], of);

describe('mergeProfiles', () => {
  it('gives the profile of all rows together, in any order', () => {
    fc.assert(
      fc.property(
        fc.array(column, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...allBins),
        (days, bins) => {
          const parts = days.map((rows, at) =>
            profileOf(numericSample(rows, at), bins, at + 1),
          );
          const union = {
            ...profileOf(
              numericSample(
                days.flat(),
                parts.reduce((sum, one) => sum + one.nulls, 0),
              ),
              bins,
            ),
            to: january(days.length + 1),
          };
          for (const order of [parts, [...parts].reverse()]) {
            const merged = mergeProfiles(order);
            if ('refused' in merged) throw new Error(merged.sentence);
            expect(
              profileSchema.safeParse(merged.profile).error,
            ).toBeUndefined();
            const { moments, ...rest } = merged.profile;
            expect(union).toMatchObject(rest);
            expect(moments === undefined).toBe(union.moments === undefined);
            const scale = 1e-12 * (1 + (union.moments?.m2 ?? 0)) * 100;
            expect(
              Math.abs((moments?.m2 ?? 0) - (union.moments?.m2 ?? 0)),
            ).toBeLessThanOrEqual(scale);
            expect(moments?.mean ?? 0).toBeCloseTo(union.moments?.mean ?? 0, 9);
            expect(moments?.min).toBe(union.moments?.min);
            expect(moments?.max).toBe(union.moments?.max);
          }
        },
      ),
    );
  });

  it('adds parts of the same window, as machines split them', () => {
    const merged = mergeProfiles([day(1, [1, 2]), day(1, [3]), day(2, [4])]);
    expect(merged).toMatchObject({
      profile: { rows: 4, from: january(1), to: january(3) },
    });
  });

  it('adds categories and what is not listed', () => {
    const bins: Bins = {
      by: 'categories',
      categories: ['a', 'b'],
      truncated: true,
    };
    const merged = mergeProfiles([
      profileOf(categoricalSample(['a', 'c', null]), bins, 1),
      profileOf(categoricalSample(['b', 'a', 'd']), bins, 2),
    ]);
    expect(merged).toMatchObject({
      profile: { counts: [2, 1, 2], nulls: 1, rows: 6 },
    });
  });

  it('does not know the moments of rows that came without', () => {
    const { moments: _, ...silent } = day(2);
    const merged = mergeProfiles([day(1), silent]);
    if ('refused' in merged) throw new Error(merged.sentence);
    expect(merged.profile.moments).toBeUndefined();
  });

  it.each([
    ['nothing', []],
    ['different-feature', [day(1), { ...day(2), feature: 'distance' }]],
    [
      'different-reference',
      [day(1), { ...day(2), referenceId: 'reference-2' }],
    ],
    ['different-bins', [day(1), profileOf(numericSample([1]), allBins[1], 2)]],
    [
      'different-bins',
      [
        day(1),
        profileOf(numericSample([1]), { by: 'edges', edges: [-10, 0, 11] }, 2),
      ],
    ],
    ['overlapping-windows', [day(2), { ...day(1), to: january(3) }]],
    ['overlapping-windows', [day(1), { ...day(1), to: january(3) }]],
  ])('refuses for the reason %s', (refused, profiles) => {
    const merged = mergeProfiles(profiles);
    expect(merged).toMatchObject({
      refused,
      sentence: expect.stringMatching(/^[A-Z].*\.$|^delay .*\.$/),
    });
  });
});
