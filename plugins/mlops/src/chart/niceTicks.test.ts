import { niceTicks } from './niceTicks';

describe('niceTicks', () => {
  it.each([
    [0.22, [0, 0.05, 0.1, 0.15, 0.2, 0.25]],
    [0.3, [0, 0.1, 0.2, 0.3]],
    [7, [0, 2, 4, 6, 8]],
    [115_000, [0, 25_000, 50_000, 75_000, 100_000, 125_000]],
    [0.000_67, [0, 0.0002, 0.0004, 0.0006, 0.0008]],
  ])('reaches past %d in round steps from zero', (max, ticks) => {
    expect(niceTicks(max)).toEqual(ticks);
  });

  it.each([0, -1, NaN, Infinity])('has an axis even for %d', max => {
    expect(niceTicks(max)).toEqual([0, 1]);
  });
});
