import { binsOf, january, profileOf } from '../__fixtures__/profileOf';
import type { DriftScore } from '../drift/score';
import type { Profile } from '../profile/profile';
import { numericSample } from '../sample/numericSample';
import { measureWindow } from './measureWindow';
import { profileProblem } from './profileProblem';
import type { RawScore } from './profilePush';
import { readReference } from './readReference';
import { scoreProblem } from './scoreProblem';

const now = '2026-02-01T00:00:00.000Z';
const sample = (shift = 0) =>
  numericSample(Float64Array.from({ length: 100 }, (_, row) => row + shift));
const bins = binsOf(sample());
const day = (at: number, change: Partial<Profile> = {}): Profile => ({
  ...profileOf(sample(at), bins, at),
  ...change,
});
const days = [1, 2, 3, 4].map(at => day(at));
const rawScore: DriftScore = {
  method: 'population-stability-index',
  variant: 'evidently',
  base: 'e',
  binning: 'sturges-of-both',
  normalised: 'none',
  nulls: 'dropped',
  from: 'raw',
  value: 0.1,
  rows: { reference: 300, current: 100 },
};
const scored = (at: number, change: Partial<RawScore> = {}): RawScore => ({
  feature: 'delay',
  from: january(at),
  to: january(at + 1),
  referenceId: 'reference-1',
  measure: 'psi/evidently',
  score: rawScore,
  ...change,
});
const read = (windows: Profile[], scores: RawScore[] = []) =>
  readReference(
    { referenceId: 'reference-1', against: 'serving', windows, scores },
    now,
  );

describe('readReference', () => {
  it('reads windows in any order as the same feature', () => {
    const { features, refused } = read(days);
    expect(refused).toEqual([]);
    expect(features).toHaveLength(1);
    expect(features[0]).toMatchObject({ feature: 'delay', windows: days });
    expect(features[0].merged.rows).toBe(400);
    expect(read([...days].reverse()).features[0].digest).toBe(
      features[0].digest,
    );
    expect(read(days.slice(1)).features[0].digest).not.toBe(features[0].digest);
  });

  it.each<[string, Profile[]]>([
    [
      'profiled under other, not under reference-1',
      [day(1, { referenceId: 'other' })],
    ],
    ['rows is 101', [day(1, { rows: 101 })]],
    ['the same window of reference twice', [day(1), day(1)]],
    ['share rows', [day(1, { to: january(3) }), day(2)]],
    [
      'counted in different bins',
      [
        day(1),
        day(2, {
          bins: {
            by: 'edges',
            edges:
              bins.by === 'edges' ? bins.edges.map(edge => edge - 1e-9) : [],
          },
        }),
      ],
    ],
    ['still to come', [day(60)]],
    [
      'more rows of reference than can be counted',
      [day(1, huge()), day(2, huge())],
    ],
  ])('refuses a feature that is "%s", and no other', (problem, windows) => {
    const good = days.map(each => ({ ...each, feature: 'hour' }));
    const { features, refused } = read([...windows, ...good]);
    expect(features.map(({ feature }) => feature)).toEqual(['hour']);
    expect(refused).toEqual([
      {
        what: 'reference',
        feature: 'delay',
        sentence: expect.stringContaining(problem),
      },
    ]);
  });

  it('takes raw scores of its windows, and says which it does not', () => {
    const { features, refused } = read(days, [
      scored(1),
      scored(2),
      scored(2),
      scored(9),
      scored(3, { referenceId: 'other' }),
      scored(3, { measure: 'wasserstein/scipy' }),
      scored(3, { feature: 'hour' }),
    ]);
    expect(features[0].rawScores).toMatchObject([
      { measure: 'psi/evidently', scores: [{ value: 0.1 }, { value: 0.1 }] },
    ]);
    expect(refused.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('it is given twice'),
      expect.stringContaining('the reference has no such window'),
      expect.stringContaining('it is under other'),
      expect.stringContaining(
        "evidently's population-stability-index to base e, which is not wasserstein/scipy",
      ),
      expect.stringContaining('its feature is not taken'),
    ]);
  });
});

/** As many rows as a number can say, all in one cell. */
function huge(): Partial<Profile> {
  const rows = Number.MAX_SAFE_INTEGER;
  const { counts } = day(1);
  return {
    rows,
    counts: counts.map((_, cell) => (cell === 2 ? rows : 0)),
    moments: undefined,
  };
}

describe('profileProblem', () => {
  it.each<[string, Partial<Profile>]>([
    ['"__proto__" is no name for a feature.', { feature: '__proto__' }],
    ['"a\\nb" is no name for a feature.', { feature: 'a\nb' }],
    ['"\\ud800" is no name for a feature.', { feature: '\ud800' }],
    [
      'The window of delay ends at 2026-01-01T00:00:00.000Z, not after it begins at 2026-01-01T00:00:00.000Z.',
      { to: january(1) },
    ],
    ['delay: counts has 2 numbers for 22 cells.', { counts: [1, 2] }],
    ['delay: rows is 7, but cells hold 100 and 0 are missing.', { rows: 7 }],
  ])('says %s', (sentence, change) => {
    expect(profileProblem(day(1, change), now)).toBe(sentence);
  });

  it('takes a good one, whatever it is called', () => {
    expect(
      profileProblem(day(1, { feature: 'constructor' }), now),
    ).toBeUndefined();
    expect(
      profileProblem(day(1, { feature: 'Verspätung (min)' }), now),
    ).toBeUndefined();
  });
});

describe('scoreProblem', () => {
  it('takes scores of raw rows by their own statistic only', () => {
    expect(scoreProblem(scored(1))).toBeUndefined();
    expect(
      scoreProblem(scored(1, { score: { ...rawScore, from: 'profile' } })),
    ).toContain('made from a profile');
    expect(
      scoreProblem(scored(1, { score: { ...rawScore, base: '2' } })),
    ).toContain('is not psi/evidently');
  });
});

describe('measureWindow', () => {
  it('works out what judges a window', () => {
    const measured = measureWindow(days[0], day(2));
    expect(measured).toMatchObject({
      scores: {
        'psi/evidently': { from: 'profile', binning: 'reference-bins' },
        'missing-share/plain': { value: 0 },
      },
      lost: 0,
    });
  });

  it('refuses other bins than the reference has', () => {
    expect(
      measureWindow(days[0], day(2, { bins: { by: 'values', values: [1] } })),
    ).toBe('delay is counted in other bins than its reference reference-1.');
  });
});
