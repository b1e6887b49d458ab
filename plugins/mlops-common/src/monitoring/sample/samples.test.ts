import { categoricalSample, countedCategories } from './categoricalSample';
import { compensatedSum } from './compensatedSum';
import { countDistinct, countDistinctOfBoth } from './countDistinct';
import { distinctValues } from './distinctValues';
import { momentsOf, standardDeviation } from './moments';
import { numericSample } from './numericSample';

describe('numericSample', () => {
  it('sorts what is finite and counts the rest by reason', () => {
    const rows = [3, null, NaN, -Infinity, undefined, true, 2n, -0, Infinity];
    const before = [...rows];
    expect(numericSample(rows, 4)).toEqual({
      kind: 'numeric',
      sorted: Float64Array.of(0, 1, 2, 3),
      nulls: 6,
      notANumber: 1,
      infinite: 2,
    });
    expect(rows).toEqual(before);
  });

  it('takes a column without a value', () => {
    expect(numericSample([null, null]).sorted).toHaveLength(0);
    expect(numericSample([]).nulls).toBe(0);
  });
});

describe('categoricalSample', () => {
  it('counts categories as they are written, in any order of rows', () => {
    const rows = ['b', 1, true, '1', null, 1n, NaN, '', 'b', undefined];
    const sample = categoricalSample(rows);
    expect([...sample.counts]).toEqual([
      ['', 1],
      ['1', 3],
      ['b', 2],
      ['true', 1],
    ]);
    expect(sample).toMatchObject({ rows: 7, nulls: 2, notANumber: 1 });
    expect(categoricalSample(rows.reverse())).toEqual(sample);
  });

  it('takes names that mean something to JavaScript', () => {
    const { counts } = categoricalSample(['__proto__', 'constructor']);
    expect(counts.get('__proto__')).toBe(1);
    expect(counts.get('toString')).toBeUndefined();
  });

  it('leaves out what was counted as nothing', () => {
    expect(countedCategories([['a', 0]]).counts.size).toBe(0);
  });

  it.each([[-1], [0.5], [NaN], [Infinity]])('refuses the count %d', count => {
    expect(() => countedCategories([['a', count]])).toThrow('is not a count');
  });
});

describe('moments', () => {
  it.each([
    [[1, 2, 3], { mean: 2, m2: 2, min: 1, max: 3 }],
    [[0.1, 0.1, 0.1], { mean: 0.1, m2: 0, min: 0.1, max: 0.1 }],
    [[3, 1], { mean: 2, m2: 2, min: 1, max: 3 }],
    [
      [1e9 + 1, 1e9 + 2, 1e9 + 3],
      { mean: 1e9 + 2, m2: 2, min: 1e9 + 1, max: 1e9 + 3 },
    ],
  ])('of %j are %j', (values, expected) => {
    expect(momentsOf(Float64Array.from(values))).toEqual(expected);
  });

  it('stay finite where squares do not', () => {
    const ends = Float64Array.of(-Number.MAX_VALUE, Number.MAX_VALUE);
    expect(momentsOf(ends)).toMatchObject({ mean: 0, m2: Number.MAX_VALUE });
    expect(standardDeviation(ends) / Number.MAX_VALUE).toBeCloseTo(1, 12);
  });

  it('show the worked number of the standard deviation', () => {
    const deviation = standardDeviation(Float64Array.of(1, 2, 3));
    expect(deviation).toBeCloseTo(0.816496580927726, 15);
  });
});

it('adds up what plain addition drops', () => {
  const terms = [1, 1e100, -1e100];
  expect(compensatedSum(3, at => terms[at])).toBe(1);
});

it('finds distinct values, also of two samples together', () => {
  const values = Float64Array.of(-1, 0, 0, 2, 2, 2);
  expect(distinctValues(values)).toEqual({
    values: Float64Array.of(-1, 0, 2),
    counts: Float64Array.of(1, 2, 3),
  });
  expect(countDistinct(values)).toBe(3);
  expect(countDistinct(values, 1)).toBe(2);
  expect(countDistinctOfBoth(values, Float64Array.of(0, 1, 3))).toBe(5);
  expect(countDistinctOfBoth(values, new Float64Array(0))).toBe(3);
});
