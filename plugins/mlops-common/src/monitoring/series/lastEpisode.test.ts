import { judged, weekOf } from '../__fixtures__/findingOf';
import { lastEpisode } from './lastEpisode';

const week = (at: number) => weekOf(2 + 7 * at);
const verdictOf = (value: number) => {
  if (value > 0.2) return 'drifted';
  return value > 0.1 ? 'warn' : 'ok';
};
const series = (...values: (number | undefined)[]) =>
  values.map((value, at) => ({
    window: week(at),
    judged:
      value === undefined
        ? ({
            verdict: 'notEnoughData',
            reason: { because: 'noPValue' },
            to: week(at).to,
          } as const)
        : judged(verdictOf(value), value, 0.1),
  }));

describe('lastEpisode', () => {
  it('finds the newest run that is over, and its peak', () => {
    expect(
      lastEpisode(series(0.5, 0.01, 0.15, 0.3, undefined, 0.12, 0.01, 0.02)),
    ).toMatchObject({
      first: week(2),
      last: week(5),
      peak: { verdict: 'drifted', measured: 0.3 },
    });
  });

  it.each([
    ['nothing was off', series(0.01, 0.02)],
    ['nothing came', series()],
    ['it still is off', series(0.01, 0.3)],
    ['it was off when last it could be judged', series(0.3, undefined)],
  ])('finds none when %s', (_, windows) => {
    expect(lastEpisode(windows)).toBeUndefined();
  });
});
