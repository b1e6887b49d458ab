import { answerOfRota } from './answerOfRota';
import { meetsNoShift } from './meetsNoShift';
import { rotaForTests } from './rotaForTests';
import type { RotaSwap } from './withSwaps';

const day = (date: string) => `2026-11-${date}T09:00:00.000Z`;

/** Who has the weeks from Monday the second on. */
const rotaOf = (...members: string[]) =>
  rotaForTests({
    zone: 'UTC',
    layers: [
      { start: '2026-11-02T09:00', handOver: { every: 'week' }, members },
    ],
  });

function swap(
  person: string,
  standIn: string,
  [from, until]: [string, string],
  change: Partial<RotaSwap> = {},
): RotaSwap {
  return {
    ...{ kind: 'rota-swap', target: 'rota:ops' },
    ...{ person: `user:default/${person}`, standIn: `user:default/${standIn}` },
    ...{ from: day(from), until: day(until), recordedAt: day('01') },
    factId: '00000000-0000-4000-8000-000000000000',
    ...change,
  };
}

const isVoid = (
  rota: ReturnType<typeof rotaOf>,
  which: RotaSwap,
  others: RotaSwap[] = [],
) =>
  meetsNoShift(
    which,
    answerOfRota(rota, {
      ...{ target: 'rota:ops', at: which.from, until: which.until },
      asOf: which.from,
    }),
    [which, ...others],
  );

describe('a swap meets no shift any more', () => {
  it('once the rota gives its stretch to somebody else', () => {
    const given = swap('p1', 'p3', ['03', '05']);
    expect(isVoid(rotaOf('p1', 'p2'), given)).toBe(false);
    expect(isVoid(rotaOf('p2', 'p1'), given)).toBe(true);
    expect(isVoid(rotaOf('p2'), given)).toBe(true);
  });

  it('not as long as any of its stretch is theirs, past or to come', () => {
    const rota = rotaOf('p1', 'p2');
    expect(isVoid(rota, swap('p1', 'p3', ['08', '12']))).toBe(false);
    expect(isVoid(rota, swap('p1', 'p3', ['09', '16']))).toBe(true);
    expect(isVoid(rota, swap('p1', 'p3', ['15', '17']))).toBe(false);
  });

  it('when it was taken back before the shift begins', () => {
    const given = swap('p2', 'p3', ['05', '12']);
    expect(isVoid(rotaOf('p1', 'p2'), given)).toBe(false);
    expect(isVoid(rotaOf('p1', 'p2'), { ...given, endedAt: day('08') })).toBe(
      true,
    );
  });

  it('when the swap it rests on is taken back', () => {
    const rota = rotaOf('p1', 'p2');
    const first = swap('p1', 'p3', ['03', '06']);
    const second = swap('p3', 'p4', ['04', '05'], { recordedAt: day('02') });
    expect(isVoid(rota, second, [first])).toBe(false);
    expect(isVoid(rota, second, [{ ...first, endedAt: day('03') }])).toBe(true);
    // What was entered after it gives it nothing.
    expect(isVoid(rota, second, [{ ...first, recordedAt: day('03') }])).toBe(
      true,
    );
  });
});
