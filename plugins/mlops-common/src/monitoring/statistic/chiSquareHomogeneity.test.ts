import { chiSquareHomogeneity } from './chiSquareHomogeneity';

describe('chiSquareHomogeneity', () => {
  it('agrees with the example in the documentation of scipy', () => {
    const { value, pValue } = chiSquareHomogeneity({
      reference: [10, 10, 20],
      current: [20, 20, 20],
    });
    expect(value).toBeCloseTo(2.7777777777777777, 14);
    expect(pValue).toBeCloseTo(0.24935220877729619, 14);
  });

  it('brings two bins half a row closer, and no further than equal', () => {
    expect(
      chiSquareHomogeneity({ reference: [10, 0], current: [0, 10] }).value,
    ).toBeCloseTo(16.2, 12);
    expect(
      chiSquareHomogeneity({ reference: [5, 5], current: [5, 6] }),
    ).toEqual({ value: 0, pValue: 1 });
  });

  it('does not count bins in which no row lies', () => {
    const rows = { reference: [10, 0, 10, 20], current: [20, 0, 20, 20] };
    expect(chiSquareHomogeneity(rows).pValue).toBeCloseTo(
      0.24935220877729619,
      14,
    );
  });
});
