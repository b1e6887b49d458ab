import { weekOf } from '../__fixtures__/findingOf';
import type { CalibratedThreshold } from '../drift/calibrateThreshold';
import type { FixedThreshold } from '../drift/judgeDrift';
import type { DriftScore } from '../drift/score';
import { judgeSeries, type MeasuredWindow } from './judgeSeries';

const score = (
  value: number,
  from: DriftScore['from'] = 'profile',
  rows = 100,
): DriftScore => ({
  method: 'population-stability-index',
  variant: 'evidently',
  binning: 'reference-bins',
  normalised: 'none',
  nulls: 'dropped',
  from,
  value,
  rows: { reference: 800, current: rows },
});
const calibrated = (
  from: DriftScore['from'],
  drifted: number,
): CalibratedThreshold => ({
  kind: 'calibrated',
  from,
  warn: drifted / 2,
  drifted,
  windows: 8,
  mean: 0,
  deviation: 0,
  rows: 100,
});
const peer: FixedThreshold = { kind: 'fixed', judgedBy: 'value', drifted: 0.1 };

const monday = (week: number) => weekOf(2 + 7 * week);
const window = (
  week: number,
  value: number,
  change: Partial<MeasuredWindow> = {},
): MeasuredWindow => ({
  ...monday(week),
  score: score(value),
  against: 'serving',
  line: calibrated('profile', 0.2),
  rawLine: peer,
  ...change,
});
const after = (week: number) => monday(week).to;

describe('judgeSeries', () => {
  it('judges each window as of its own end, in order of time', () => {
    const { windows } = judgeSeries(
      [window(1, 0.3), window(0, 0.05), window(2, 0.15)],
      after(50),
    );
    expect(
      windows.map(({ window: { from }, judged }) => [from, judged.verdict]),
    ).toEqual([
      [monday(0).from, 'ok'],
      [monday(1).from, 'drifted'],
      [monday(2).from, 'warn'],
    ]);
  });

  it('is stale after twice the usual step, and not before', () => {
    const windows = [0, 1, 2].map(week => window(week, 0.05));
    expect(judgeSeries(windows, after(4)).current.verdict).toBe('ok');
    const late = new Date(Date.parse(after(4)) + 1).toISOString();
    expect(judgeSeries(windows, late).current).toMatchObject({
      verdict: 'stale',
      since: after(2),
      staleAfterHours: 336,
    });
  });

  it('takes the length of a lone window for its step', () => {
    const { current, stepHours } = judgeSeries([window(0, 0.05)], after(2));
    expect(stepHours).toBe(168);
    expect(current.verdict).toBe('ok');
  });

  it('knows since when it is as it is, over windows that cannot be judged', () => {
    const few = { score: score(0.01, 'profile', 2) };
    const since = (...windows: MeasuredWindow[]) =>
      judgeSeries(windows, after(4)).since?.from;
    expect(
      since(
        window(0, 0.3),
        window(1, 0.05),
        window(2, 0.3),
        window(3, 0, few),
        window(4, 0.4),
      ),
    ).toBe(monday(2).from);
    // Drift that eased into something unusual began with the drift.
    expect(since(window(2, 0.3), window(3, 0.15), window(4, 0.15))).toBe(
      monday(2).from,
    );
    // Something unusual that became drift is drift only since then.
    expect(since(window(2, 0.15), window(3, 0.3), window(4, 0.3))).toBe(
      monday(3).from,
    );
    expect(since(window(3, 0.3), window(4, 0.05))).toBeUndefined();
  });

  it('lets a raw score win where it can be judged as well', () => {
    const rawScore = score(0.5, 'raw');
    const cases = [
      // Calibrated for raw scores: the raw one.
      { rawLine: calibrated('raw', 0.6), rawScore },
      // Calibrated for profiles only: the profile's, not a fixed limit.
      { rawScore },
      // Calibrated for nothing: the raw one, by the peer's limit.
      { line: peer, rawScore },
      { line: calibrated('profile', 0.2) },
    ];
    expect(
      cases.map(change => {
        const { windows } = judgeSeries([window(0, 0.05, change)], after(0));
        return [windows[0].madeFrom, windows[0].judged.verdict];
      }),
    ).toEqual([
      ['raw', 'warn'],
      ['profile', 'ok'],
      ['raw', 'drifted'],
      ['profile', 'ok'],
    ]);
  });

  it('calls drift from training data skew', () => {
    expect(
      judgeSeries([window(0, 0.3, { against: 'training' })], after(0)).current
        .verdict,
    ).toBe('skewed');
  });

  it('says of too few rows that they are', () => {
    const few = window(0, 0, { score: score(9, 'profile', 20) });
    expect(judgeSeries([few], after(0)).current).toMatchObject({
      verdict: 'notEnoughData',
      reason: { because: 'tooFewRows' },
    });
  });

  it('is stale when nothing ever came', () => {
    expect(judgeSeries([], after(0))).toEqual({
      windows: [],
      current: { verdict: 'stale', staleAfterHours: 0 },
    });
  });
});
