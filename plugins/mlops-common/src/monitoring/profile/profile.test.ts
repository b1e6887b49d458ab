import fc from 'fast-check';
import { binsOf, january, profileOf } from '../__fixtures__/profileOf';
import { categoricalSample } from '../sample/categoricalSample';
import { numericSample } from '../sample/numericSample';
import type { Bins } from './bins';
import { profileSchema } from './profile';
import { profileNumbers } from './profileNumbers';
import { profileSample } from './profileSample';
import { referenceBins } from './referenceBins';

const edges: Bins = { by: 'edges', edges: [0, 10, 20] };
const subject = (bins: Bins) => ({
  feature: 'delay',
  from: january(1),
  to: january(2),
  referenceId: 'reference-1',
  bins,
});
const valid = profileOf(numericSample([-5, 0, 10, 20, 25, null]), edges);

describe('profileSample', () => {
  it('counts below, in and above the bins, and what is missing', () => {
    expect(valid).toMatchObject({
      rows: 6,
      nulls: 1,
      counts: [1, 1, 2, 1],
      moments: { min: -5, max: 25, mean: 10 },
    });
  });

  it('counts other values and other categories together', () => {
    const values: Bins = { by: 'values', values: [1, 2] };
    const names: Bins = {
      by: 'categories',
      categories: ['b', 'a'],
      truncated: false,
    };
    const counted = profileOf(numericSample([1, 2, 2, 3, 9]), values);
    expect(counted.counts).toEqual([1, 2, 2]);
    const named = profileOf(categoricalSample(['a', 'a', 'c', null]), names);
    expect(named).toMatchObject({ counts: [0, 2, 1], rows: 4, nulls: 1 });
    expect(named.moments).toBeUndefined();
  });

  it('profiles a window without a row', () => {
    const empty = profileOf(numericSample([null, NaN]), edges);
    expect(empty).toMatchObject({ rows: 2, counts: [0, 0, 0, 0] });
    expect(profileSchema.parse(empty)).toEqual(empty);
  });

  it('has no profile for a column that changed its kind', () => {
    expect(
      profileSample(categoricalSample(['1']), subject(edges)),
    ).toBeUndefined();
    expect(
      profileNumbers(
        Float64Array.of(1),
        subject({ by: 'categories', categories: [], truncated: false }),
      ),
    ).toBeUndefined();
  });
});

const column = fc.array(
  fc.oneof(
    fc.integer({ min: -5, max: 5 }),
    fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
    fc.constantFrom(NaN, Infinity, 0, 20),
  ),
  { maxLength: 120 },
);

describe('profileNumbers', () => {
  it('puts what sits on an edge where the sample does', () => {
    const onEdges = Float64Array.of(20, 10, -1, 0, 21);
    expect(profileNumbers(onEdges, subject(edges))?.counts).toEqual([
      1, 1, 2, 1,
    ]);
  });

  it('gives without sorting what the sample gives', () => {
    fc.assert(
      fc.property(column, column, (reference, values) => {
        const bins = referenceBins(numericSample(reference), { values: 20 });
        fc.pre(bins !== undefined);
        const quick = profileNumbers(
          Float64Array.from(values),
          subject(bins),
          3,
        );
        const { moments, ...rest } = profileOf(numericSample(values, 3), bins);
        expect(quick).toMatchObject(rest);
        expect(quick?.moments?.min).toBe(moments?.min);
        expect(quick?.moments?.m2 ?? 0).toBeCloseTo(
          moments?.m2 ?? 0,
          -Math.log10((moments?.m2 ?? 0) * 1e-10 + 1e-10),
        );
        expect(profileSchema.safeParse(quick).error).toBeUndefined();
      }),
    );
  });
});

describe('referenceBins', () => {
  it('gives each of few values a cell', () => {
    expect(referenceBins(numericSample([2, 1, 2]))).toEqual({
      by: 'values',
      values: [1, 2],
    });
  });

  it('cuts many values into cells of about equal rows', () => {
    const bins = binsOf(
      numericSample(Array.from({ length: 1_000 }, (_, i) => i)),
    );
    expect(bins).toEqual({
      by: 'edges',
      edges: [...Array.from({ length: 20 }, (_, i) => i * 50), 999],
    });
  });

  it('cuts finer towards the ends, where rows are many enough', () => {
    const rows = Array.from({ length: 40_000 }, (_, row) => row ** 4);
    const bins = binsOf(numericSample(rows));
    const { counts } = profileOf(numericSample(rows), bins);
    expect(counts.slice(1, 4)).toEqual([40, 360, 1_600]);
    expect(counts.slice(-4, -1)).toEqual([1_600, 360, 40]);
  });

  it('fences off a value that fills whole cells', () => {
    const rows = [
      ...new Array<number>(930).fill(0),
      ...Array.from({ length: 70 }, (_, row) => row + 1),
    ];
    const bins = binsOf(numericSample(rows));
    const { counts } = profileOf(numericSample(rows), bins);
    expect(counts[1]).toBe(930);
  });

  it('lists the most frequent categories and says when some are left', () => {
    const reference = categoricalSample(['a', 'b', 'b', 'c', 'c']);
    expect(referenceBins(reference, { categories: 2 })).toEqual({
      by: 'categories',
      categories: ['b', 'c'],
      truncated: true,
    });
    expect(referenceBins(categoricalSample(['x'.repeat(257), 'a']))).toEqual({
      by: 'categories',
      categories: ['a'],
      truncated: true,
    });
  });

  it('has none for a column without a number', () => {
    expect(referenceBins(numericSample([null]))).toBeUndefined();
  });
});

describe('profileSchema', () => {
  it('takes what profiling gives', () => {
    expect(profileSchema.parse(valid)).toEqual(valid);
    expect(profileSchema.parse(JSON.parse(JSON.stringify(valid)))).toEqual(
      valid,
    );
  });

  it.each([
    ['a window that ends before it begins', { to: january(1) }, 'to'],
    ['a cell too many', { counts: [1, 1, 2, 1, 0] }, 'counts'],
    ['rows that do not add up', { rows: 7 }, 'rows'],
    ['half a row', { counts: [1, 1, 2.5, 0.5] }, 'counts'],
    ['negative rows', { counts: [1, 1, 4, -1] }, 'counts'],
    ['counts cut off', { counts: [1, 1] }, 'counts'],
    ['edges that fall', { bins: { by: 'edges', edges: [10, 0, 20] } }, 'bins'],
    [
      'edges that are no number',
      { bins: { by: 'edges', edges: [0, NaN, 20] } },
      'bins',
    ],
    [
      'edges without end',
      { bins: { by: 'edges', edges: [0, 10, Infinity] } },
      'bins',
    ],
    [
      'the same category twice',
      {
        bins: {
          by: 'categories',
          categories: ['a', 'a', 'b'],
          truncated: false,
        },
      },
      'bins',
    ],
    ['an instant of its own kind', { from: '2026-01-01' }, 'from'],
    [
      'a mean outside of the extremes',
      { moments: { min: -5, max: 25, mean: 26, m2: 1 } },
      'moments',
    ],
    [
      'extremes the wrong way round',
      { moments: { min: 25, max: -5, mean: 10, m2: 1 } },
      'moments',
    ],
    [
      'a minimum that no cell knows',
      { moments: { min: 1, max: 25, mean: 10, m2: 1 } },
      'moments',
    ],
    [
      'a maximum that no cell knows',
      { moments: { min: -5, max: 19, mean: 10, m2: 1 } },
      'moments',
    ],
    [
      'a negative spread',
      { moments: { min: -5, max: 25, mean: 10, m2: -1 } },
      'moments',
    ],
    ['a field of its own', { extra: 1 }, undefined],
  ])('refuses %s', (_, change, field) => {
    const { error } = profileSchema.safeParse({ ...valid, ...change });
    expect(error?.issues[0].path[0]).toBe(field);
  });
});
