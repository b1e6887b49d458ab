import { shownBars } from './shownBars';

const bar = (label: string, reference: number, window: number) => ({
  label,
  reference,
  window,
  referenceRows: reference * 1000,
  windowRows: window * 1000,
  kind: label === 'missing' ? ('missing' as const) : ('bin' as const),
});

const all = [
  bar('ORD', 0.5, 0.49),
  bar('ATL', 0.1, 0.05),
  bar('DFW', 0.02, 0.25),
  bar('LAX', 0.38, 0.21),
  bar('missing', 0, 0),
];

describe('shownBars', () => {
  it('keeps the categories that changed most, in order, and what is missing', () => {
    const { bars, others } = shownBars(all, 'category', 3);
    expect(bars.map(({ label }) => label)).toEqual(['DFW', 'LAX', 'missing']);
    expect(others?.count).toBe(2);
    expect(others?.reference).toBeCloseTo(0.6);
    expect(others?.window).toBeCloseTo(0.54);
  });

  it('keeps all where there is room, and numeric bins always', () => {
    expect(shownBars(all, 'category', 5)).toEqual({ bars: all });
    expect(shownBars(all, 'number', 3)).toEqual({ bars: all });
  });
});
