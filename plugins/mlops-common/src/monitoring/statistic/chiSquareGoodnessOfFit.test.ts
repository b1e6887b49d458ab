import { chiSquareGoodnessOfFit } from './chiSquareGoodnessOfFit';

describe('chiSquareGoodnessOfFit', () => {
  it('shows its worked number', () => {
    const { value, pValue } = chiSquareGoodnessOfFit({
      reference: [50, 30, 20],
      current: [40, 40, 20],
    });
    expect(value).toBeCloseTo(5.333333333333333, 14);
    expect(pValue).toBeCloseTo(0.0694834512228015, 15);
  });

  it('takes the reference for the truth, so the sides are not alike', () => {
    const there = chiSquareGoodnessOfFit({
      reference: [90, 10],
      current: [5, 5],
    });
    const back = chiSquareGoodnessOfFit({
      reference: [5, 5],
      current: [90, 10],
    });
    expect(there.value).toBeCloseTo(160 / 9, 12);
    expect(back.value).toBeCloseTo(64, 12);
  });

  it('is refuted by what the reference never saw, and stays a number', () => {
    expect(
      chiSquareGoodnessOfFit({ reference: [10, 0], current: [10, 1] }),
    ).toEqual({ value: Number.MAX_VALUE, pValue: 0 });
  });

  it.each([
    [{ reference: [20], current: [25] }],
    [{ reference: [20, 0], current: [25, 0] }],
    [{ reference: [20, 40], current: [10, 20] }],
  ])('finds nothing in %j', pair => {
    expect(chiSquareGoodnessOfFit(pair)).toEqual({ value: 0, pValue: 1 });
  });
});
