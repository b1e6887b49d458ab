import { user } from './__fixtures__/airline';
import {
  datedFactSchema,
  type DatedFact,
  type NewDatedFact,
} from './datedFact';
import { deputyCycle } from './deputyCycle';

type Deputy = Extract<NewDatedFact, { kind: 'deputy' }>;

const day = (n: number) => new Date(Date.UTC(2026, 2, n)).toISOString();
const deputy = (
  person: string,
  other: string,
  change: Partial<Deputy> = {},
): Deputy => ({
  ...{ kind: 'deputy', person: user(person), deputy: user(other) },
  ...{ from: day(1), until: day(10) },
  ...change,
});
const recorded = (fact: Deputy, endedAt?: string): DatedFact =>
  datedFactSchema.parse({
    ...fact,
    factId: '0199c6d2-0000-7000-8000-000000000001',
    recordedAt: day(1),
    endedAt,
  });
const service = 'component:default/arrival-delay';

describe('deputies', () => {
  it('do not stand in for each other at one time', () => {
    const back = recorded(deputy('b', 'a'));
    expect(deputyCycle(deputy('a', 'b'), [back])).toBe(back);
  });

  it('do not stand in for each other by way of others', () => {
    const others = [
      ['b', 'c'],
      ['c', 'd'],
      ['d', 'a'],
      ['b', 'x'],
    ].map(([person, other]) => recorded(deputy(person, other)));
    expect(deputyCycle(deputy('a', 'b'), others)).toBe(others[2]);
    expect(deputyCycle(deputy('a', 'x'), others)).toBeUndefined();
  });

  it.each<[string, Partial<Deputy>, Partial<Deputy>]>([
    ['one after the other', { until: day(5) }, { from: day(5) }],
    [
      'in different roles',
      { role: 'data-scientist' },
      { role: 'mlops-engineer' },
    ],
    [
      'for different services',
      { service },
      { service: 'component:default/baggage-belt' },
    ],
  ])('may stand in for each other %s', (_, one, other) => {
    const back = recorded(deputy('b', 'a', other));
    expect(deputyCycle(deputy('a', 'b', one), [back])).toBeUndefined();
  });

  it('meet where one of them is for everything', () => {
    const back = recorded(
      deputy('b', 'a', { role: 'data-scientist', service }),
    );
    expect(deputyCycle(deputy('a', 'b'), [back])).toBe(back);
    // Each two of them meet, but all three at no time.
    const others = [
      recorded(deputy('b', 'c', { from: day(1), until: day(4) })),
      recorded(deputy('c', 'a', { from: day(4), until: day(9) })),
    ];
    expect(deputyCycle(deputy('a', 'b'), others)).toBeUndefined();
  });

  it('may once one of them was taken back', () => {
    const back = recorded(deputy('b', 'a'), day(1));
    expect(deputyCycle(deputy('a', 'b'), [back])).toBeUndefined();
  });

  it('are followed to the end however many ways there are', () => {
    const people = Array.from({ length: 60 }, (_, n) => `p${n}`);
    // Every person has four deputies: far more ways than could be walked.
    const others = people.flatMap((person, n) =>
      [
        {},
        { role: 'security' as const },
        { service },
        { role: 'security' as const, service },
      ].map((scope, step) =>
        recorded(deputy(person, `p${n + 1 + step}`, scope)),
      ),
    );
    expect(deputyCycle(deputy('a', 'p0'), others)).toBeUndefined();
    const back = recorded(deputy('p60', 'a'));
    expect(deputyCycle(deputy('a', 'p0'), [...others, back])).toBe(back);
  });
});
