import fc from 'fast-check';
import { downsample } from './downsample';

interface Point {
  readonly at: number;
  readonly value: number | null;
}
const valueOf = (point: Point) => point.value;
const series = (values: readonly (number | null)[]): Point[] =>
  values.map((value, at) => ({ at, value }));
const extremes = (points: readonly Point[]) => {
  const values = points.flatMap(({ value }) =>
    value === null || Number.isNaN(value) ? [] : [value],
  );
  return [Math.min(...values), Math.max(...values)];
};

describe('downsample', () => {
  it('leaves a series alone that is short enough', () => {
    const points = series([1, null, 3]);
    expect(downsample(points, valueOf)).toBe(points);
  });

  it('keeps one peak among a hundred thousand points', () => {
    const values = new Array<number>(100_000).fill(0);
    values[54_321] = 7;
    const drawn = downsample(series(values), valueOf);
    expect(drawn.length).toBeLessThanOrEqual(1_000);
    expect(drawn).toContainEqual({ at: 54_321, value: 7 });
  });

  it('keeps a gap', () => {
    const values: (number | null)[] = new Array<number>(5_000).fill(1);
    values[777] = null;
    expect(downsample(series(values), valueOf)).toContainEqual({
      at: 777,
      value: null,
    });
  });

  it('keeps ends, extremes and order within the limit', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.double({ noDefaultInfinity: true }), fc.constant(null)),
          { minLength: 1, maxLength: 500 },
        ),
        fc.integer({ min: 5, max: 60 }),
        (values, limit) => {
          const points = series(values);
          const drawn = downsample(points, valueOf, limit);
          expect(drawn.length).toBeLessThanOrEqual(Math.max(limit, 0));
          expect(drawn[0]).toBe(points[0]);
          expect(drawn[drawn.length - 1]).toBe(points[points.length - 1]);
          expect(extremes(drawn)).toEqual(extremes(points));
          const places = drawn.map(({ at }) => at);
          expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
        },
      ),
    );
  });

  it('refuses a limit that leaves no room for a peak', () => {
    expect(() => downsample(series([1]), valueOf, 4)).toThrow(RangeError);
  });
});
