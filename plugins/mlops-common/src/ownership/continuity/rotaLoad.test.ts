import type { OnCallAnswer, OnCallShift } from '../onCall';
import { rotaLoad } from './rotaLoad';

const at = '2026-03-23T08:00:00.000Z';

function answer(
  levels: readonly (readonly OnCallShift[])[],
  zone = 'Europe/Berlin',
): OnCallAnswer {
  return {
    ...{ target: 'rota:flight-ops', title: 'Flight operations', zone },
    ...{ asOf: at },
    levels: levels.map(([first, ...rest], n) => ({
      ...{ level: n + 1, title: `Line ${n + 1}` },
      ...{ onDuty: first ? [first] : [], upcoming: rest },
    })),
  };
}

const shift = (who: string, from: string, until?: string): OnCallShift => ({
  person: { ref: `user:default/${who}`, name: who },
  from: `${from}:00.000Z`,
  ...(until && { until: `${until}:00.000Z` }),
});

describe('rotaLoad', () => {
  it('shares hours and nights among those who carry them', () => {
    const weeks = Array.from({ length: 13 }, (_, n) => {
      const begin = Date.parse('2026-03-23T08:00:00.000Z') + n * 604_800_000;
      return {
        ...shift(n % 2 === 0 ? 'a' : 'b', '2026-01-01T00:00'),
        from: new Date(begin).toISOString(),
        until: new Date(begin + 604_800_000).toISOString(),
      };
    });
    expect(rotaLoad(answer([weeks]), at)).toEqual({
      ...{ target: 'rota:flight-ops', title: 'Flight operations' },
      ...{ zone: 'Europe/Berlin', people: 2, hoursPerWeek: 84 },
      // Twelve weeks have 84 nights; a hand-over in the morning splits none.
      nights: 42,
    });
  });

  it('counts what lies within the twelve weeks only', () => {
    const load = rotaLoad(
      answer([
        [
          shift('a', '2026-03-22T08:00', '2026-03-23T20:00'),
          shift('a', '2026-06-15T07:00', '2026-06-16T20:00'),
        ],
      ]),
      at,
    );
    // 12 hours at the beginning, one at the end, no night in either.
    expect(load).toMatchObject({ hoursPerWeek: 1.1, nights: 0 });
  });

  it.each([
    ['evening until midnight', '2026-03-28T17:00', '2026-03-28T23:00', 0],
    ['a minute after midnight', '2026-03-28T17:00', '2026-03-28T23:01', 1],
    ['the night of a clock change', '2026-03-28T21:00', '2026-03-29T04:00', 1],
    ['from six on', '2026-03-29T04:00', '2026-03-29T10:00', 0],
    ['before six', '2026-03-29T03:59', '2026-03-29T10:00', 1],
  ])(
    'counts nights by the wall clock of the rota: %s',
    (_, from, until, nights) => {
      expect(rotaLoad(answer([[shift('a', from, until)]]), at)?.nights).toBe(
        nights,
      );
    },
  );

  it('takes a duty without an end for one to the end', () => {
    const load = rotaLoad(answer([[shift('a', '2026-01-01T00:00')]]), at);
    expect(load).toMatchObject({ people: 1, hoursPerWeek: 168, nights: 84 });
  });

  it('is nothing where nobody has duty, and reads unknown zones as UTC', () => {
    expect(rotaLoad(answer([[]]), at)).toBeUndefined();
    const load = rotaLoad(
      answer([[shift('a', '2026-01-01T00:00')]], 'Mars'),
      at,
    );
    expect(load?.zone).toBe('UTC');
  });
});
