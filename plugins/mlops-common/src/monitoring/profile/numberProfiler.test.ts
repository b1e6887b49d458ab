import fc from 'fast-check';
import { binsOf, january, profileOf } from '../__fixtures__/profileOf';
import { numericSample } from '../sample/numericSample';
import type { Bins } from './bins';
import { createNumberProfilers } from './numberProfiler';
import { profileSchema } from './profile';

const window = {
  feature: 'delay',
  from: january(1),
  to: january(2),
  referenceId: 'reference-1',
};

function profilersUnder(bins: Bins, windows = 1) {
  const profilers = createNumberProfilers(bins, windows);
  if (!profilers) throw new Error('These are no bins of numbers');
  return profilers;
}

const numbers = fc.array(
  fc.oneof(
    fc.integer({ min: -5, max: 5 }),
    fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
    fc.constantFrom(NaN, Infinity, -Infinity, 0, -0, 1e6, -1e6),
  ),
  { maxLength: 60 },
);

describe('a profiler of numbers', () => {
  it('gives of any portions what the sorted rows give', () => {
    fc.assert(
      fc.property(
        fc.array(numbers, { minLength: 1, maxLength: 6 }),
        numbers,
        fc.boolean(),
        (portions, reference, isFewValues) => {
          const [profiler] = profilersUnder(
            isFewValues
              ? { by: 'values', values: [-5, 0, 1, 1e6] }
              : binsOf(numericSample([1, ...reference, ...portions[0]])),
          );
          for (const portion of portions) {
            profiler.add(Float64Array.from(portion));
            profiler.addNulls(1);
          }
          const profile = profiler.profile(window);
          const { moments, ...counted } = profileOf(
            numericSample(portions.flat(), portions.length),
            profile.bins,
          );
          expect(profile).toMatchObject(counted);
          expect(profile.moments?.min).toBe(moments?.min);
          expect(profile.moments?.max).toBe(moments?.max);
          const { mean = 0, m2 = 0 } = profile.moments ?? {};
          expect(Math.abs(mean - (moments?.mean ?? 0))).toBeLessThan(1e-9);
          expect(Math.abs(m2 - (moments?.m2 ?? 0))).toBeLessThanOrEqual(
            1e-12 * (1 + (moments?.m2 ?? 0)),
          );
          expect(profileSchema.safeParse(profile).error).toBeUndefined();
        },
      ),
    );
  });

  it('keeps the digits of many rows far from zero', () => {
    const rows = Float64Array.from(
      { length: 100_000 },
      (_, n) => 1e9 + (n % 7),
    );
    const bins: Bins = { by: 'edges', edges: [1e9, 1e9 + 3, 1e9 + 6] };
    const [whole, parts] = profilersUnder(bins, 2);
    whole.add(rows);
    for (let row = 0; row < rows.length; row += 777) {
      parts.add(rows.subarray(row, row + 777));
    }
    const exact = profileOf(numericSample(rows), bins);
    for (const profiler of [whole, parts]) {
      const { counts, moments } = profiler.profile(window);
      expect(counts).toEqual(exact.counts);
      expect(moments?.mean).toBeCloseTo(exact.moments?.mean ?? 0, 6);
      expect((moments?.m2 ?? 0) / (exact.moments?.m2 ?? 1)).toBeCloseTo(1, 9);
    }
  });

  it.each<[string, Bins]>([
    ['one value', { by: 'values', values: [3] }],
    [
      'edges that are hardly apart',
      { by: 'edges', edges: [0, Number.MIN_VALUE, 2 * Number.MIN_VALUE] },
    ],
    [
      'edges as far apart as numbers go',
      {
        by: 'edges',
        edges: [-Number.MAX_VALUE, 0, Number.MIN_VALUE, Number.MAX_VALUE],
      },
    ],
    [
      'many edges in one place, and a tail',
      { by: 'edges', edges: [0, 1e-9, 2e-9, 3e-9, 1e9] },
    ],
  ])('counts under %s', (_, bins) => {
    const edges = bins.by === 'edges' ? bins.edges : [3];
    const rows = [0, 3, 1e-9, -1, ...edges, ...edges.map(edge => edge + 1e-9)];
    const [profiler] = profilersUnder(bins);
    profiler.add(Float64Array.from(rows));
    expect(profiler.profile(window).counts).toEqual(
      profileOf(numericSample(rows), bins).counts,
    );
  });

  it('counts each window by itself, and one without a row', () => {
    const [first, second] = profilersUnder({ by: 'values', values: [1] }, 2);
    first.add(Float64Array.of(1, 2));
    expect(first.profile(window).counts).toEqual([1, 1]);
    expect(second.profile(window)).toMatchObject({ rows: 0, counts: [0, 0] });
    expect(second.profile(window).moments).toBeUndefined();
  });

  it('has none under bins for categories', () => {
    expect(
      createNumberProfilers(
        { by: 'categories', categories: ['a'], truncated: false },
        1,
      ),
    ).toBeUndefined();
  });
});
