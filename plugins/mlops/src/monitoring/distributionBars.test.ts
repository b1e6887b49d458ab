import type { Distribution } from '@pitwall/plugin-mlops-common';
import { distributionBars, mostChanged } from './distributionBars';

const side = {
  from: '2026-01-05T00:00:00.000Z',
  to: '2026-01-12T00:00:00.000Z',
  windows: 1,
  rows: 1000,
  missingShare: 0.04,
  nulls: 30,
  notANumber: 8,
  infinite: 2,
};

const distribution = (
  kind: Distribution['kind'],
  shares: readonly (readonly [reference: number, window: number])[],
): Distribution => ({
  service: 'component:default/arrival-delay',
  environment: 'production',
  datasetRole: 'input',
  segment: 'all',
  feature: 'origin',
  kind,
  referenceId: 'winter',
  reference: { ...side, missingShare: 0, nulls: 0, notANumber: 0, infinite: 0 },
  window: side,
  leftOut: 0,
  bins: shares.map(([reference, window], at) => ({
    label: `bin ${at}`,
    reference,
    window,
    referenceRows: reference * 1000,
    windowRows: window * 960,
  })),
  scores: [],
  lost: [],
  totalLost: 0,
  sentence: 'It is as it was.',
});

describe('distributionBars', () => {
  it('ends in what is missing, of whatever kind, as a pair of its own', () => {
    expect(distributionBars(distribution('number', [[1, 1]])).at(-1)).toEqual({
      label: 'missing',
      reference: 0,
      window: 0.04,
      referenceRows: 0,
      windowRows: 40,
      kind: 'missing',
    });
  });

  it('adds the smallest of many categories up, and keeps the order of the rest', () => {
    const bars = distributionBars(
      distribution('category', [
        [0.1, 0.05],
        [0.5, 0.4],
        [0.02, 0.25],
        [0.38, 0.3],
      ]),
      3,
    );
    expect(bars.map(({ label }) => label)).toEqual([
      'bin 1',
      'bin 3',
      '2 others',
      'missing',
    ]);
    expect(bars[2].reference).toBeCloseTo(0.12);
    expect(bars[2].window).toBeCloseTo(0.3);
    expect(bars[2].referenceRows).toBeCloseTo(120);
  });

  it('never adds numeric bins up', () => {
    const many = Array.from({ length: 40 }, () => [0.025, 0.025] as const);
    expect(distributionBars(distribution('number', many), 3)).toHaveLength(41);
  });

  it('knows which pair differs most', () => {
    const bars = distributionBars(
      distribution('number', [
        [0.5, 0.4],
        [0.3, 0.5],
        [0.2, 0.1],
      ]),
    );
    expect(mostChanged(bars)).toBe(1);
  });
});
