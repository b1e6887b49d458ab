import { seriesRows } from './seriesRows';

const day = (n: number) => new Date(Date.UTC(2026, 0, n)).toISOString();

const point = (from: number, value?: number) => ({
  from: day(from),
  to: day(from + 7),
  rows: 100,
  revision: 1,
  verdict: 'ok' as const,
  ...(value !== undefined && { value }),
  referenceId: 'winter',
});

describe('seriesRows', () => {
  it('stands each window at its middle', () => {
    const [row] = seriesRows([point(1, 0.2)], 168);
    expect(row).toMatchObject({
      at: Date.parse(day(1)) + 3.5 * 86_400_000,
      value: 0.2,
      index: 0,
    });
  });

  it('leaves a hole where a window never came, and where nothing was measured', () => {
    const rows = seriesRows(
      [point(1, 0.1), point(15, 0.2), point(22), point(29, 0.3)],
      168,
    );
    expect(rows.map(({ value, index }) => [value, index])).toEqual([
      [0.1, 0],
      [null, -1],
      [0.2, 1],
      [null, 2],
      [0.3, 3],
    ]);
  });

  it('does not take a series that was thinned out for one full of holes', () => {
    const thinned = Array.from({ length: 10 }, (_, at) =>
      point(1 + at * 70, 0.1),
    );
    expect(seriesRows(thinned, 168)).toHaveLength(10);
    const last = point(1 + 20 * 70, 0.1);
    expect(seriesRows([...thinned, last], 168)).toHaveLength(12);
  });

  it('has nothing to say of nothing', () => {
    expect(seriesRows([], undefined)).toEqual([]);
  });
});
