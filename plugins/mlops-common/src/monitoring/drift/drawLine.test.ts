import { binsOf, profileOf } from '../__fixtures__/profileOf';
import { mergeProfiles } from '../profile/mergeProfiles';
import type { Profile } from '../profile/profile';
import { numericSample } from '../sample/numericSample';
import type { ReferenceScore } from './calibrateThreshold';
import { drawLine } from './drawLine';
import { drawProfileLine } from './drawProfileLine';
import { measureProfiles } from './measureProfiles';
import { scoreReferenceWindows } from './scoreReferenceWindows';

const scores = (count: number, from: ReferenceScore['from'] = 'profile') =>
  Array.from({ length: count }, (_, at) => ({
    value: 0.05 + at / 100,
    from,
    rows: 100,
  }));

describe('drawLine', () => {
  it('calibrates on scores that are made alike', () => {
    expect(drawLine('psi/evidently', scores(4), 'profile')).toMatchObject({
      kind: 'calibrated',
      warn: 0.08,
    });
    expect(drawLine('psi/evidently', scores(4), 'raw')).toMatchObject({
      kind: 'fixed',
    });
  });

  it("takes the peer's limit with too few windows, if there is one", () => {
    expect(drawLine('psi/evidently', scores(3), 'profile')).toEqual({
      kind: 'fixed',
      judgedBy: 'value',
      drifted: 0.1,
    });
    expect(drawLine('wasserstein/scipy', scores(3), 'profile')).toEqual({
      kind: 'tooFewWindows',
      windows: 3,
      leastWindows: 4,
    });
  });
});

describe('scoreReferenceWindows', () => {
  const sample = (at: number) =>
    numericSample(
      Float64Array.from({ length: 60 }, (_, row) => Math.sin(row * at) * at),
    );
  const bins = binsOf(sample(5));
  const days = [4, 1, 3, 2, 7].map(at => profileOf(sample(at), bins, at));
  const against = (window: Profile, others: readonly Profile[]) => {
    const merged = mergeProfiles(others);
    if ('refused' in merged) throw new Error(merged.sentence);
    const score = measureProfiles('psi/evidently', merged.profile, window);
    if ('notMeasured' in score) throw new Error(score.sentence);
    return score.value;
  };

  it('compares each window with all the others, in whatever order they come', () => {
    const found = scoreReferenceWindows(
      'psi/evidently',
      days.map(profile => ({ profile })),
    );
    expect(found.map(({ value }) => value)).toEqual(
      days.map((window, at) =>
        against(
          window,
          days.filter((_, other) => other !== at),
        ),
      ),
    );
  });

  it('keeps rows of one window apart that come in several profiles', () => {
    const split = [days[0], days[0], days[1]];
    const found = scoreReferenceWindows(
      'psi/evidently',
      split.map(profile => ({ profile })),
    );
    expect(found).toHaveLength(3);
    expect(found[0].value).toBe(against(days[0], [days[0], days[1]]));
  });

  it('leaves out windows whose others share rows', () => {
    const overlapping = { ...days[1], to: days[3].to };
    const found = scoreReferenceWindows(
      'psi/evidently',
      [days[0], days[2], overlapping, days[3]].map(profile => ({ profile })),
    );
    // Without either of the two that overlap, the others add up.
    expect(found).toHaveLength(2);
  });

  it('draws a line for what it finds', () => {
    expect(drawProfileLine('psi/evidently', days)).toMatchObject({
      line: { kind: 'calibrated', windows: 5 },
      windows: 5,
    });
  });
});
