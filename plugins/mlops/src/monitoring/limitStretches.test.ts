import { limitStretches } from './limitStretches';

const day = (n: number) => new Date(Date.UTC(2026, 0, n)).toISOString();

const point = (from: number, warn?: number) => ({
  from: day(from),
  to: day(from + 7),
  rows: 100,
  revision: 1,
  verdict: 'ok' as const,
  ...(warn !== undefined && { warn }),
  referenceId: 'winter',
});

describe('limitStretches', () => {
  it('is one line as long as one reference holds, across a missing window', () => {
    expect(limitStretches([point(1, 0.1), point(15, 0.1)], 'warn')).toEqual([
      { limit: 0.1, from: Date.parse(day(1)), to: Date.parse(day(22)) },
    ]);
  });

  it('steps where another reference draws the line elsewhere', () => {
    const stretches = limitStretches([point(1, 0.1), point(8, 0.3)], 'warn');
    expect(stretches.map(({ limit }) => limit)).toEqual([0.1, 0.3]);
  });

  it('stops where there is no line to draw', () => {
    const stretches = limitStretches(
      [point(1, 0.1), point(8), point(15, 0.1)],
      'warn',
    );
    expect(stretches).toHaveLength(2);
    expect(limitStretches([point(1, 0.1)], 'drifted')).toEqual([]);
  });
});
