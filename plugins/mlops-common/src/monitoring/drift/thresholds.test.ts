import fc from 'fast-check';
import { binsOf, profileOf } from '../__fixtures__/profileOf';
import { numericSample } from '../sample/numericSample';
import { calibrateThreshold, type ReferenceScore } from './calibrateThreshold';
import { measureProfiles } from './measureProfiles';
import { scoreReferenceWindows } from './scoreReferenceWindows';

const scores = (...values: number[]): ReferenceScore[] =>
  values.map(value => ({ value, from: 'profile', rows: 100 }));
const reference = scores(0.01, 0.02, 0.03, 0.04, 0.05);

const measure = 'wasserstein/scipy';

describe('calibrateThreshold', () => {
  it('shows its worked number', () => {
    const threshold = calibrateThreshold(measure, reference);
    expect(threshold).toMatchObject({
      kind: 'calibrated',
      warn: 0.05,
      windows: 5,
      rows: 100,
    });
    if (threshold.kind !== 'calibrated') throw new Error('not calibrated');
    // scipy.stats.t.isf(0.00135, 4) = 6.62007155118839
    const deviation = Math.sqrt(0.00025);
    expect(threshold.drifted).toBeCloseTo(
      0.03 + 6.62007155118839 * deviation * Math.sqrt(1.2),
      12,
    );
  });

  it('rises with the number of tests that are judged together', () => {
    const one = calibrateThreshold(measure, reference);
    const many = calibrateThreshold(measure, reference, { tests: 20 });
    if (one.kind !== 'calibrated' || many.kind !== 'calibrated') {
      throw new Error('not calibrated');
    }
    expect(many.drifted).toBeGreaterThan(one.drifted);
    expect(many.warn).toBe(one.warn);
  });

  it('takes windows of the same season, as long as there are enough', () => {
    const seasonal: ReferenceScore[] = [
      ...scores(0.5, 0.5, 0.6, 0.6).map(one => ({
        ...one,
        season: 'december',
      })),
      ...reference,
    ];
    expect(
      calibrateThreshold(measure, seasonal, { season: 'december' }),
    ).toMatchObject({
      windows: 4,
      season: 'december',
      mean: 0.55,
    });
    const mixed = calibrateThreshold(measure, seasonal, { season: 'june' });
    expect(mixed).toMatchObject({ windows: 9 });
    expect(mixed).not.toHaveProperty('season');
  });

  it('does not mix scores of raw rows with those of profiles', () => {
    const mixed: ReferenceScore[] = [
      ...reference,
      ...scores(1, 2, 3, 4).map(one => ({ ...one, from: 'raw' as const })),
    ];
    expect(calibrateThreshold(measure, mixed)).toEqual(
      calibrateThreshold(measure, reference),
    );
    expect(calibrateThreshold(measure, mixed, { from: 'raw' })).toMatchObject({
      from: 'raw',
      warn: 4,
    });
  });

  it('says when there are too few windows', () => {
    expect(calibrateThreshold(measure, scores(0.1, 0.2, 0.3))).toEqual({
      kind: 'tooFewWindows',
      windows: 3,
      leastWindows: 4,
    });
    expect(
      calibrateThreshold(measure, scores(0.1), { leastWindows: 1 }),
    ).toMatchObject({
      kind: 'tooFewWindows',
    });
  });

  it('does not go below an effect of consequence', () => {
    expect(
      calibrateThreshold(measure, scores(0, 0, 0, 0), { leastEffect: 0.01 }),
    ).toMatchObject({ warn: 0.01, drifted: 0.01 });
    expect(
      calibrateThreshold('psi/evidently', scores(0, 0, 0, 0)),
    ).toMatchObject({ warn: 0.01, drifted: 0.01 });
  });

  it('is never below any window of the reference, nor out of order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), {
          minLength: 4,
          maxLength: 60,
        }),
        values => {
          const threshold = calibrateThreshold(measure, scores(...values));
          const turned = calibrateThreshold(
            measure,
            scores(...[...values].reverse()),
          );
          expect(turned).toEqual(threshold);
          if (threshold.kind !== 'calibrated')
            throw new Error('not calibrated');
          expect(threshold.warn).toBe(Math.max(...values));
          expect(threshold.drifted).toBeGreaterThanOrEqual(threshold.warn);
        },
      ),
    );
  });
});

describe('scoreReferenceWindows', () => {
  // A feature that swings from week to week, as no i.i.d. law allows for.
  const day = (at: number, shift: number) =>
    numericSample(
      Array.from({ length: 500 }, (_, row) => ((row * 37 + at) % 100) + shift),
    );
  const shifts = [0, 8, 1, 7, 2, 9, 3, 6];
  const samples = shifts.map((shift, at) => day(at, shift));
  const bins = binsOf(
    numericSample(samples.flatMap(({ sorted }) => [...sorted])),
  );
  const windows = samples.map((sample, at) => ({
    profile: profileOf(sample, bins, at + 1),
  }));

  it('scores each window against all the others', () => {
    const scored = scoreReferenceWindows('kolmogorov-smirnov/scipy', windows);
    expect(scored).toHaveLength(shifts.length);
    expect(scored.every(({ rows }) => rows === 500)).toBe(true);
    expect(Math.min(...scored.map(({ value }) => value))).toBeGreaterThan(0);
  });

  it('makes thresholds that another such window stays below', () => {
    const name = 'wasserstein/evidently';
    const threshold = calibrateThreshold(
      name,
      scoreReferenceWindows(name, windows),
    );
    const whole = profileOf(
      numericSample(samples.flatMap(({ sorted }) => [...sorted])),
      bins,
    );
    const scoreOf = (shift: number) => {
      const score = measureProfiles(
        name,
        whole,
        profileOf(day(50, shift), bins, 20),
      );
      if ('notMeasured' in score) throw new Error(score.sentence);
      return score.value;
    };
    if (threshold.kind !== 'calibrated') throw new Error('not calibrated');
    expect(scoreOf(8.5)).toBeLessThan(threshold.drifted);
    expect(scoreOf(40)).toBeGreaterThan(threshold.drifted);
  });

  it('leaves out windows that cannot be measured', () => {
    const empty = { ...profileOf(numericSample([null]), bins, 20) };
    const elsewhere = { ...windows[0].profile, referenceId: 'reference-2' };
    expect(
      scoreReferenceWindows('psi/evidently', [
        ...windows.map(window => ({ ...window, season: 'january' })),
        { profile: empty },
      ]),
    ).toHaveLength(shifts.length);
    expect(
      scoreReferenceWindows('psi/evidently', [
        windows[1],
        { profile: elsewhere },
      ]),
    ).toEqual([]);
  });
});
