import { findingOf, judged, weekOf } from '../__fixtures__/findingOf';
import { isOff, type FeatureFinding } from './featureFinding';
import { sayDrift } from './sayDrift';

const now = '2026-03-31T09:00:00.000Z';
const since = weekOf(9);
const drifted = (feature: string, value: number, change = {}) =>
  findingOf(feature, {
    values: judged('drifted', value, 0.12),
    since,
    ...change,
  });
const unusual = (feature: string, change = {}) =>
  findingOf(feature, { values: judged('warn', 0.2, 0.12), ...change });
const stale = (feature: string) =>
  findingOf(feature, {
    values: { verdict: 'stale', staleAfterHours: 336 },
    verdict: 'stale',
  });
const unjudged = (feature: string) =>
  findingOf(feature, {
    values: {
      verdict: 'notEnoughData',
      reason: { because: 'tooFewRows', rows: 3, leastRows: 30 },
      to: weekOf(23).to,
    },
    verdict: 'notEnoughData',
  });
const off = (verdict: 'warn' | 'drifted', value: number) => {
  const peak = judged(verdict, value, 0.12);
  if (!isOff(peak)) throw new Error(`${verdict} is not off`);
  return peak;
};
const usual = (...features: string[]) => features.map(each => findingOf(each));

describe('sayDrift', () => {
  it.each<[string, FeatureFinding[]]>([
    ['Nothing was pushed yet.', []],
    ['delay is as usual.', usual('delay')],
    ['All 3 features are as usual.', usual('delay', 'hour', 'origin')],
    [
      'delay drifted since the week of 9 March: 0.31 where 0.12 is usual.',
      [drifted('delay', 0.31)],
    ],
    [
      '1 of 3 features drifted in the week of 23 March: delay (0.31 where 0.12 is usual).',
      [drifted('delay', 0.31, { since: weekOf(23) }), ...usual('a', 'b')],
    ],
    [
      '3 of 6 features drifted since the week of 9 March: delay most (0.31 where 0.12 is usual), origin (0.22 where 0.12 is usual, 37 values lost), hour (0.14 where 0.12 is usual).',
      [
        drifted('hour', 0.14),
        drifted('origin', 0.22, { lost: 37 }),
        drifted('delay', 0.31),
        ...usual('a', 'b', 'c'),
      ],
    ],
    [
      '2 of 2 features drifted, the first of them since the week of 9 March: delay most (0.31 where 0.12 is usual), hour (0.14 where 0.12 is usual).',
      [drifted('delay', 0.31), drifted('hour', 0.14, { since: weekOf(16) })],
    ],
    [
      '4 of 4 features drifted since the week of 9 March: d most (0.4 where 0.12 is usual), c (0.3 where 0.12 is usual), b (0.2 where 0.12 is usual) and 1 more.',
      [
        drifted('a', 0.13),
        drifted('b', 0.2),
        drifted('c', 0.3),
        drifted('d', 0.4),
      ],
    ],
    [
      '1 of 2 features drifted since the week of 9 March: delay (missing in 12% of rows where 0.5% is usual).',
      [
        findingOf('delay', {
          verdict: 'drifted',
          missing: judged('drifted', 0.115, 0.01),
          missingShare: { reference: 0.005, window: 0.12 },
          since,
        }),
        ...usual('hour'),
      ],
    ],
    [
      '1 of 2 features is unlike what the model was trained on since the week of 9 March: delay (0.31 where 0.12 is usual).',
      [
        findingOf('delay', { values: judged('skewed', 0.31, 0.12), since }),
        ...usual('hour'),
      ],
    ],
    [
      'No feature drifted; 1 of 2 features is unusual in the week of 23 March: hour (0.2 where 0.12 is usual).',
      [unusual('hour'), ...usual('delay')],
    ],
    [
      'hour is unusual in the week of 23 March: 0.2 where 0.12 is usual.',
      [unusual('hour')],
    ],
    [
      '1 of 3 features drifted since the week of 9 March: delay (0.31 where 0.12 is usual). a and b are unusual.',
      [drifted('delay', 0.31), unusual('a'), unusual('b')],
    ],
    [
      'All 2 features are as usual now; delay was unusual from the week of 2 March to the week of 16 March (0.2 where 0.12 is usual).',
      [
        findingOf('delay', {
          episode: {
            first: weekOf(2),
            last: weekOf(16),
            peak: off('warn', 0.2),
          },
        }),
        findingOf('hour', {
          episode: {
            first: weekOf(2),
            last: weekOf(9),
            peak: off('drifted', 9),
          },
        }),
      ],
    ],
    [
      'delay is as usual now; delay drifted in the week of 2 March (0.4 where 0.12 is usual).',
      [
        findingOf('delay', {
          episode: {
            first: weekOf(2),
            last: weekOf(2),
            peak: off('drifted', 0.4),
          },
        }),
      ],
    ],
    [
      'No window has come since 30 March; one is due every 7 days.',
      [stale('delay'), stale('hour')],
    ],
    [
      '1 of 3 features is as usual. b could not be judged. c went silent.',
      [...usual('a'), unjudged('b'), stale('c')],
    ],
    ['There is not enough data to judge delay.', [unjudged('delay')]],
    [
      'There is not enough data to judge any of 2 features. b went silent.',
      [unjudged('a'), stale('b')],
    ],
  ])('says "%s"', (sentence, findings) => {
    expect(sayDrift(findings, now)).toBe(sentence);
  });

  it('says the year where it is another one', () => {
    expect(sayDrift([stale('delay')], '2027-03-31T09:00:00.000Z')).toBe(
      'No window has come since 30 March 2026; one is due every 7 days.',
    );
  });
});
