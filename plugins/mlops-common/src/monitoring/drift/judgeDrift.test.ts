import { january } from '../__fixtures__/profileOf';
import type { CalibratedThreshold } from './calibrateThreshold';
import { type DriftQuestion, judgeDrift, type Threshold } from './judgeDrift';
import { peerThreshold } from './peerThreshold';
import type { DriftScore } from './score';

const score: DriftScore = {
  method: 'wasserstein-distance',
  variant: 'evidently',
  binning: 'none',
  normalised: 'reference-deviation',
  nulls: 'dropped',
  from: 'raw',
  value: 0.2,
  pValue: 0.03,
  rows: { reference: 1_000, current: 100 },
};
const calibrated: CalibratedThreshold = {
  kind: 'calibrated',
  from: 'raw',
  warn: 0.1,
  drifted: 0.3,
  windows: 8,
  mean: 0.05,
  deviation: 0.02,
  rows: 100,
};
const fixed = (judgedBy: 'value' | 'pValue', drifted: number): Threshold => ({
  kind: 'fixed',
  judgedBy,
  drifted,
});
const ask = (changes: Partial<DriftQuestion> = {}, value = 0.2) =>
  judgeDrift({
    latest: { score: { ...score, value }, to: january(8) },
    threshold: calibrated,
    against: 'serving',
    now: january(9),
    staleAfterHours: 48,
    ...changes,
  });

describe('judgeDrift', () => {
  it.each([
    [0.05, 'ok', 0.1],
    [0.1, 'ok', 0.1],
    [0.2, 'warn', 0.1],
    [0.3, 'warn', 0.1],
    [0.31, 'drifted', 0.3],
  ])('of the value %d says %s, by the limit %d', (value, verdict, limit) => {
    expect(ask({}, value)).toMatchObject({
      verdict,
      limit,
      measured: value,
      judgedBy: 'value',
      to: january(8),
    });
  });

  it('calls a difference from the training data skew', () => {
    expect(ask({ against: 'training' }, 0.31).verdict).toBe('skewed');
    expect(ask({ against: 'training' }, 0.05).verdict).toBe('ok');
  });

  it.each([
    [fixed('value', 0.2), 'drifted'],
    [fixed('value', 0.21), 'ok'],
    [fixed('pValue', 0.05), 'drifted'],
    [fixed('pValue', 0.03), 'ok'],
    [{ ...fixed('pValue', 0.01), warn: 0.05 } as Threshold, 'warn'],
  ])('under the fixed limit %j says %s', (threshold, verdict) => {
    expect(ask({ threshold }).verdict).toBe(verdict);
  });

  it('calls silence stale, whatever the last window said', () => {
    expect(ask({ now: january(10) }, 9).verdict).toBe('drifted');
    expect(ask({ now: january(11) }, 9)).toEqual({
      verdict: 'stale',
      since: january(8),
      staleAfterHours: 48,
    });
    expect(ask({ latest: undefined })).toEqual({
      verdict: 'stale',
      staleAfterHours: 48,
    });
  });

  it('does not judge by too few rows, of either side', () => {
    const few = { reference: 1_000, current: 29 };
    expect(
      ask({ latest: { score: { ...score, rows: few }, to: january(8) } }),
    ).toEqual({
      verdict: 'notEnoughData',
      reason: { because: 'tooFewRows', rows: 29, leastRows: 30 },
      to: january(8),
    });
    expect(ask({ threshold: { ...calibrated, rows: 1_000 } }, 9)).toMatchObject(
      { reason: { rows: 100, leastRows: 250 } },
    );
    expect(
      ask({ threshold: { ...calibrated, rows: 1_000 }, leastRowsShare: 0 }, 9)
        .verdict,
    ).toBe('drifted');
  });

  it('does not judge what was not measured, or against nothing', () => {
    const notMeasured = {
      notMeasured: 'no-rows',
      sentence: 'The window has no row to compare.',
    } as const;
    expect(
      ask({ latest: { score: notMeasured, to: january(8) } }),
    ).toMatchObject({
      verdict: 'notEnoughData',
      reason: { because: 'notMeasured', notMeasured },
    });
    const threshold = {
      kind: 'tooFewWindows',
      windows: 2,
      leastWindows: 4,
    } as const;
    expect(ask({ threshold })).toMatchObject({
      verdict: 'notEnoughData',
      reason: { because: 'tooFewWindows', threshold },
    });
  });

  it('does not judge a score of raw rows by a threshold of profiles', () => {
    expect(
      ask({ threshold: { ...calibrated, from: 'profile' } }, 9),
    ).toMatchObject({
      verdict: 'notEnoughData',
      reason: {
        because: 'madeDifferently',
        score: 'raw',
        threshold: 'profile',
      },
    });
  });

  it('does not judge by a p-value that the statistic has not', () => {
    const { pValue: _, ...plain } = score;
    expect(
      ask({
        latest: { score: plain, to: january(8) },
        threshold: fixed('pValue', 0.05),
      }),
    ).toMatchObject({ reason: { because: 'noPValue' } });
  });
});

describe('peerThreshold', () => {
  it.each([
    ['psi/evidently', 'value', 0.1],
    ['kolmogorov-smirnov/scipy', 'pValue', 0.05],
    ['l-infinity/tfdv', 'value', 0.3],
  ] as const)('of %s judges the %s by %d', (name, judgedBy, drifted) => {
    const threshold = { kind: 'fixed', judgedBy, drifted };
    expect(peerThreshold(name)).toEqual(threshold);
  });

  it('is left open where no peer has one', () => {
    expect(peerThreshold('missing-share/plain')).toBeUndefined();
  });
});
