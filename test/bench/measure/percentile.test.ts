import { percentile } from './percentile';

describe('percentile', () => {
  it('gives a sample that was measured, whatever their order', () => {
    expect(percentile([4, 1, 3, 2], 0.5)).toBe(2);
    expect(percentile([4, 1, 3, 2], 0.95)).toBe(4);
    expect(percentile([7], 0.95)).toBe(7);
  });

  it('leaves the samples as they were', () => {
    const samples = [3, 1, 2];
    percentile(samples, 0.95);
    expect(samples).toEqual([3, 1, 2]);
  });

  it('refuses to make a figure of nothing', () => {
    expect(() => percentile([], 0.95)).toThrow('no samples');
  });
});
