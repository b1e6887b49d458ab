import { unknownStretches } from './unknownStretches';

const point = (from: string, verdict: 'ok' | 'notEnoughData') => ({
  from: `2026-01-${from}T00:00:00.000Z`,
  to: `2026-01-${Number(from) + 7}T00:00:00.000Z`,
  rows: 1,
  revision: 1,
  verdict,
  referenceId: 'winter',
});
const points = [point('05', 'ok'), point('12', 'notEnoughData')];
const now = Date.parse('2026-02-20T00:00:00.000Z');

describe('unknownStretches', () => {
  it('covers windows that could not be judged', () => {
    expect(unknownStretches({ points, verdict: 'notEnoughData' }, now)).toEqual(
      [{ from: Date.parse(points[1].from), to: Date.parse(points[1].to) }],
    );
  });

  it('covers the silence once it is stale, and not before', () => {
    expect(
      unknownStretches({ points: [points[0]], verdict: 'stale' }, now),
    ).toEqual([{ from: Date.parse(points[0].to), to: now }]);
    expect(
      unknownStretches({ points: [points[0]], verdict: 'ok' }, now),
    ).toEqual([]);
    expect(unknownStretches({ points: [], verdict: 'stale' }, now)).toEqual([]);
  });
});
