import { factEnd, factHolds, factIsOver } from './factTime';

const fact = {
  from: '2026-03-29T00:00:00.000Z',
  until: '2026-04-05T00:00:00.000Z',
};
const takenBack = { ...fact, endedAt: '2026-04-01T10:00:00.000Z' };

describe('when a dated fact holds', () => {
  it.each([
    ['2026-03-28T23:59:59.999Z', false],
    ['2026-03-29T00:00:00.000Z', true],
    ['2026-04-04T23:59:59.999Z', true],
    ['2026-04-05T00:00:00.000Z', false],
  ])('from its beginning to its end, at %s: %s', (at, holds) => {
    expect(factHolds(fact, at)).toBe(holds);
  });

  it('until it was taken back, and at every instant before that', () => {
    expect(factEnd(takenBack)).toBe(takenBack.endedAt);
    expect(factHolds(takenBack, '2026-04-01T09:59:59.999Z')).toBe(true);
    expect(factHolds(takenBack, takenBack.endedAt)).toBe(false);
  });

  it('never again once it is over, and is not over before it began', () => {
    expect(factIsOver(fact, '2026-03-01T00:00:00.000Z')).toBe(false);
    expect(factIsOver(fact, fact.until)).toBe(true);
    expect(factIsOver(takenBack, takenBack.endedAt)).toBe(true);
  });

  it('never at all when it was taken back before it began', () => {
    const never = { ...fact, endedAt: '2026-03-20T00:00:00.000Z' };
    expect(factHolds(never, fact.from)).toBe(false);
    expect(factIsOver(never, '2026-03-20T00:00:00.000Z')).toBe(true);
  });
});
