import type { DatedFact } from '../fact';
import type { OnCallAnswer } from './onCallAnswer';
import { withSwaps } from './withSwaps';

const day = (date: string) => `2026-11-${date}T00:00:00.000Z`;

const answer: OnCallAnswer = {
  ...{ target: 'rota:ops', title: 'Ops', zone: 'UTC', asOf: day('02') },
  levels: [
    {
      ...{ level: 1, title: 'First line' },
      onDuty: [shift('p1', '02', '09')],
      upcoming: [shift('p2', '09', '16')],
    },
  ],
};

function shift(name: string, from: string, until?: string) {
  return {
    person: { ref: `user:default/${name}`, name },
    from: day(from),
    ...(until === undefined ? {} : { until: day(until) }),
  };
}

function swap(
  person: string,
  standIn: string,
  [from, until]: [string, string],
  change: object = {},
): DatedFact {
  return {
    kind: 'rota-swap',
    target: 'rota:ops',
    person: `user:default/${person}`,
    standIn: `user:default/${standIn}`,
    from: day(from),
    until: day(until),
    factId: '00000000-0000-4000-8000-000000000000',
    recordedAt: day('01'),
    ...change,
  };
}

function levelAt(date: string, facts: readonly DatedFact[], from = answer) {
  const [{ onDuty, upcoming }] = withSwaps(from, facts, {
    at: day(date),
    until: day('20'),
  }).levels;
  const read = (shifts: typeof onDuty) =>
    shifts.map(
      each =>
        `${each.person.name} ${each.from.slice(8, 10)}–${
          each.until?.slice(8, 10) ?? ''
        }`,
    );
  return { onDuty: read(onDuty), upcoming: read(upcoming) };
}

describe('withSwaps', () => {
  it('gives the stand-in what lies inside the swap, and splits shifts at its ends', () => {
    const facts = [swap('p1', 'p3', ['04', '06'])];
    expect(levelAt('03', facts)).toEqual({
      onDuty: ['p1 02–04'],
      upcoming: ['p3 04–06', 'p1 06–09', 'p2 09–16'],
    });
    expect(levelAt('05', facts).onDuty).toEqual(['p3 04–06']);
    expect(levelAt('06', facts).onDuty).toEqual(['p1 06–09']);
  });

  it('leaves the shifts of others, other targets and other facts alone', () => {
    const facts = [
      swap('p1', 'p3', ['04', '06'], { target: 'rota:hubs' }),
      swap('p4', 'p3', ['01', '20']),
      swap('p1', 'p3', ['04', '06'], { kind: 'deputy', deputy: 'p3' }),
    ];
    expect(levelAt('05', facts)).toEqual({
      onDuty: ['p1 02–09'],
      upcoming: ['p2 09–16'],
    });
  });

  it('lets what was swapped be swapped again, in the order of entry', () => {
    const facts = [
      swap('p3', 'p4', ['05', '06'], { recordedAt: day('03') }),
      swap('p1', 'p3', ['04', '11'], { recordedAt: day('02') }),
    ];
    expect(levelAt('05', facts)).toEqual({
      onDuty: ['p4 05–06'],
      upcoming: ['p3 06–09', 'p2 09–16'],
    });
  });

  it('ends a swap where it was taken back', () => {
    const facts = [swap('p1', 'p3', ['04', '08'], { endedAt: day('05') })];
    expect(levelAt('06', facts).onDuty).toEqual(['p1 05–09']);
    const before = [swap('p1', 'p3', ['04', '08'], { endedAt: day('03') })];
    expect(levelAt('04', before).onDuty).toEqual(['p1 02–09']);
  });

  it('splits a shift that knows no end', () => {
    const endless = {
      ...answer,
      levels: [
        { ...answer.levels[0], onDuty: [shift('p1', '02')], upcoming: [] },
      ],
    };
    expect(levelAt('03', [swap('p1', 'p3', ['04', '06'])], endless)).toEqual({
      onDuty: ['p1 02–04'],
      upcoming: ['p3 04–06', 'p1 06–'],
    });
  });
});
