import fc from 'fast-check';
import { sortNumbers } from './sortNumbers';

const size = 100_000;

/** A long array whose values repeat a few given ones and their neighbourhood. */
function spreadOut(values: readonly number[]): Float64Array {
  return Float64Array.from({ length: size }, (_, row) => {
    const value = values[(row * 7919) % values.length];
    return row % 3 === 0 ? value : value * (1 - row / size);
  });
}

describe('sortNumbers', () => {
  it('orders long arrays as comparing does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), {
          minLength: 1,
          maxLength: 50,
        }),
        values => {
          const numbers = spreadOut(values);
          const expected = Float64Array.from(numbers).sort();
          // −0 and 0 have no order among numbers, only among bits.
          expect(sortNumbers(numbers)).toEqual(expected);
        },
      ),
      { numRuns: 15 },
    );
  });

  it.each([[[]], [[1]], [[2, 1]], [[0, -1, 1e308, -1e308, 5e-324, -5e-324]]])(
    'orders the short array %j',
    values => {
      const expected = [...values].sort((a, b) => a - b);
      expect([...sortNumbers(Float64Array.from(values))]).toEqual(expected);
    },
  );

  it('leaves the rest of a shared buffer alone', () => {
    const shared = new Float64Array(size + 2).map((_, row) => size - row);
    sortNumbers(shared.subarray(1, size + 1));
    expect([shared[0], shared[size + 1]]).toEqual([size, -1]);
    expect(shared[1]).toBe(0);
    expect(shared[size]).toBe(size - 1);
  });
});
