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
