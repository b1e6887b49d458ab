import { findingOf, judged, weekOf } from '../__fixtures__/findingOf';
import type { DriftVerdict } from '../drift/judgeDrift';
import type { FeatureFinding } from './featureFinding';
import { sayFeature } from './sayFeature';

const now = '2026-03-31T09:00:00.000Z';
const { to } = weekOf(23);
const notEnough = (
  reason: Extract<DriftVerdict, { verdict: 'notEnoughData' }>['reason'],
): Partial<FeatureFinding> => ({
  values: { verdict: 'notEnoughData', reason, to },
});
const drifted = judged('drifted', 0.31, 0.12);

describe('sayFeature', () => {
  it.each<[string, Partial<FeatureFinding>]>([
    ['As usual: 0.01 where 0.12 is usual.', {}],
    [
      'Unusual in the week of 23 March: 0.2 where 0.12 is usual.',
      { values: judged('warn', 0.2, 0.12) },
    ],
    [
      'Drifted since the week of 9 March: 0.31 where 0.12 is usual, 1 value lost.',
      { values: drifted, since: weekOf(9), lost: 1 },
    ],
    [
      'Drifted in the week of 23 March: a p-value of 0.001 where 0.05 is the limit.',
      {
        values: {
          ...judged('drifted', 0.001, 0.05),
          judgedBy: 'pValue',
          threshold: { kind: 'fixed', judgedBy: 'pValue', drifted: 0.05 },
        } as DriftVerdict,
      },
    ],
    [
      'Nothing has come since 30 March; a window is due every 7 days.',
      { values: { verdict: 'stale', staleAfterHours: 336 } },
    ],
    [
      'The window has 3 rows, and 30 are needed.',
      notEnough({ because: 'tooFewRows', rows: 3, leastRows: 30 }),
    ],
    [
      'The reference has 1 window, and 4 are needed to say what is usual.',
      notEnough({
        because: 'tooFewWindows',
        threshold: { kind: 'tooFewWindows', windows: 1, leastWindows: 4 },
      }),
    ],
    [
      'The window has no row to compare.',
      notEnough({
        because: 'notMeasured',
        notMeasured: {
          notMeasured: 'no-rows',
          sentence: 'The window has no row to compare.',
        },
      }),
    ],
  ])('says "%s"', (sentence, change) => {
    expect(sayFeature(findingOf('delay', change), now)).toBe(sentence);
  });
});
