import type { DatedFact } from '../fact';
import type { OnCallAnswer } from '../onCall';
import { aFact, aFleet, at, user, type WrittenService } from './aFleet';
import { holdersOf } from './holdersOf';
import { resolveOwnedBy } from './resolveOwnedBy';

const groups = {
  'group:default/unit': ['group:default/team'],
  'group:default/team': [user(1), user(2)],
};

const services: WrittenService[] = [
  {
    name: 'delay',
    owner: 'group:default/team',
    roles: {
      'ml-engineer': 'group:default/unit',
      'mlops-engineer': [user(1)],
    },
  },
  { name: 'gate', roles: { 'ml-engineer': 'group:default/team' } },
  { name: 'belt', roles: { 'ml-engineer': user(3) } },
];

function ownedBy(
  who: string,
  options: {
    facts?: readonly DatedFact[];
    onCall?: readonly OnCallAnswer[];
    people?: Parameters<typeof aFleet>[0]['people'];
  } = {},
) {
  const fleet = aFleet({ services, groups, people: options.people });
  return resolveOwnedBy({
    ...{ ...fleet, who, at, asOf: at },
    holders: holdersOf(fleet.services),
    datedFacts: options.facts ?? [],
    onCall: (options.onCall ?? []).map(answer => ({
      ...{ provider: answer.target.split(':')[0], isLastKnown: false, answer },
    })),
  });
}

const roles = (answer: ReturnType<typeof ownedBy>) =>
  answer.roles.items.map(
    ({ service, role, through, isAlone }) =>
      `${service.title} ${role} ${through?.entityRef ?? 'directly'}${
        isAlone ? ' alone' : ''
      }`,
  );

describe('what a person has', () => {
  it('is every role they hold, and through which group', () => {
    const answer = ownedBy(user(1));
    expect(roles(answer)).toEqual([
      'delay ml-engineer group:default/unit',
      'delay mlops-engineer directly alone',
      'gate ml-engineer group:default/team',
    ]);
    expect(answer).toMatchObject({
      who: { entityRef: user(1) },
      kind: 'person',
      sentence: `${user(1)} has 2 roles in 2 services.`,
      notices: [`1 role in 1 service rests on ${user(1)} alone.`],
      people: { totalItems: 0 },
    });
    expect(answer.roles.items[1]).toMatchObject({
      accountableFor: expect.arrayContaining([
        { activity: 'deploy-and-size', title: 'Deploy and size' },
      ]),
      responsibleFor: expect.arrayContaining([
        { activity: 'decide-promotion', title: 'Decide promotion' },
      ]),
    });
  });

  it('is nothing for a stranger', () => {
    expect(ownedBy(user(9)).sentence).toBe(
      `${user(9)} has no role in an ML service that you may see.`,
    );
  });

  it('comes with what they should know today', () => {
    const { notices } = ownedBy(user(3), {
      facts: [
        aFact({ kind: 'absence', person: user(3) }),
        aFact({
          kind: 'deputy',
          person: user(3),
          deputy: user(1),
          role: 'ml-engineer',
        }),
        aFact({
          kind: 'deputy',
          person: user(3),
          deputy: user(1),
          service: 'component:default/hidden',
        }),
        aFact({
          kind: 'hand-over',
          person: user(3),
          successor: user(2),
          role: 'ml-engineer',
          service: 'component:default/belt',
        }),
      ],
      people: {
        [user(3)]: { engagement: { until: '2026-12-01T00:00:00.000Z' } },
      },
    });
    expect(notices).toEqual([
      `${user(3)} is absent until 27 November 2026.`,
      `The engagement of ${user(
        3,
      )} ends on 1 December 2026 and leaves 1 role of 1 service without people.`,
      `${user(3)} hands the role Builder of belt to ${user(
        2,
      )}, who shadows until 27 November 2026.`,
      `${user(1)} stands in for ${user(
        3,
      )} as ML engineer until 27 November 2026.`,
    ]);
  });

  it('is nothing any more once the engagement has ended, and says so', () => {
    const engagement = { until: '2026-11-01T00:00:00.000Z' };
    const answer = ownedBy(user(3), { people: { [user(3)]: { engagement } } });
    expect(answer).toMatchObject({
      engagement,
      roles: { totalItems: 0 },
      notices: [`The engagement of ${user(3)} has ended: they hold no role.`],
    });
  });

  it('has their shifts, found by ref or by address', () => {
    const shift = (person: object, from: string) => ({
      person: { name: 'x', ...person },
      from: `2026-11-${from}T08:00:00.000Z`,
    });
    const onCall: OnCallAnswer[] = [
      {
        ...{ target: 'rota:a', title: 'A', zone: 'UTC', asOf: at },
        levels: [
          {
            ...{ level: 1, title: 'First line' },
            onDuty: [shift({ ref: user(2) }, '26')],
            upcoming: [
              shift({ ref: user(1) }, '28'),
              shift({ email: 'ONE@example.com' }, '27'),
              shift({ email: 'two@example.com' }, '27'),
            ],
          },
        ],
      },
    ];
    const people = { [user(1)]: { email: 'one@example.com' } };
    const answer = ownedBy(user(1), { onCall, people });
    expect(answer.shifts.map(({ title, from }) => [title, from])).toEqual([
      ['A', '2026-11-27T08:00:00.000Z'],
      ['A', '2026-11-28T08:00:00.000Z'],
    ]);
    expect(
      ownedBy('group:default/team', { onCall, people }).shifts,
    ).toHaveLength(3);
  });

  it('has a shift once that several targets share, and of each who said so and when', () => {
    const pagerDuty = (target: string): OnCallAnswer => ({
      ...{ target, title: target, zone: 'UTC', asOf: at },
      levels: [
        {
          ...{ level: 1, title: 'Level 1', onDuty: [] },
          upcoming: [
            {
              person: { email: 'one@example.com', name: 'x' },
              from: '2026-11-28T08:00:00.000Z',
            },
          ],
        },
      ],
    });
    const onCall = ['pagerduty:P1', 'pagerduty:P2', 'other:1'].map(pagerDuty);
    const people = { [user(1)]: { email: 'one@example.com' } };
    const { shifts } = ownedBy(user(1), { onCall, people });
    expect(shifts).toEqual([
      expect.objectContaining({ provider: 'other', more: 0 }),
      {
        ...{ target: 'pagerduty:P1', title: 'pagerduty:P1', more: 1 },
        ...{ provider: 'pagerduty', asOf: at, isLastKnown: false },
        from: '2026-11-28T08:00:00.000Z',
        person: { entityRef: user(1), title: user(1) },
      },
    ]);
  });

  it('has the first 50 of many shifts, and how many there are', () => {
    const onCall: OnCallAnswer[] = [
      {
        ...{ target: 'rota:a', title: 'A', zone: 'UTC', asOf: at },
        levels: [
          {
            ...{ level: 1, title: 'First line', onDuty: [] },
            upcoming: Array.from({ length: 80 }, (_, n) => ({
              person: { ref: user(1), name: 'x' },
              from: new Date(Date.parse(at) + (n + 1) * 60_000).toISOString(),
            })),
          },
        ],
      },
    ];
    const { totalShifts, shifts } = ownedBy(user(1), { onCall });
    expect([totalShifts, shifts.length]).toEqual([80, 50]);
  });

  it('has the shifts they took over, and not those they gave', () => {
    const shift = (n: number, from: string, until: string) => ({
      person: { ref: user(n), name: 'x' },
      ...{ from: `2026-11-${from}T08:00:00.000Z` },
      until: `2026-11-${until}T08:00:00.000Z`,
    });
    const onCall: OnCallAnswer[] = [
      {
        ...{ target: 'rota:a', title: 'A', zone: 'UTC', asOf: at },
        levels: [
          {
            ...{ level: 1, title: 'First line' },
            onDuty: [],
            upcoming: [shift(1, '27', '28'), shift(2, '28', '30')],
          },
        ],
      },
    ];
    const facts = [
      aFact({
        ...{ kind: 'rota-swap', target: 'rota:a' },
        ...{ person: user(2), standIn: user(1) },
        ...{ from: '2026-11-28T08:00:00.000Z' },
        until: '2026-11-29T08:00:00.000Z',
      }),
    ];
    const days = (who: string) =>
      ownedBy(who, { onCall, facts }).shifts.map(({ from, until }) =>
        [from, until].map(instant => instant?.slice(8, 10)).join('–'),
      );
    expect(days(user(1))).toEqual(['27–28', '28–29']);
    expect(days(user(2))).toEqual(['29–30']);
  });
});

describe('what a group has', () => {
  it('is every role bound to it or above it, what it owns, and who is in it', () => {
    const answer = ownedBy('group:default/team');
    expect(roles(answer)).toEqual([
      'delay ml-engineer group:default/unit',
      'gate ml-engineer directly',
    ]);
    expect(answer).toMatchObject({
      kind: 'group',
      sentence:
        'group:default/team has the role Builder in 2 services, and owns 1 service.',
      owns: { totalItems: 1, items: [{ title: 'delay' }] },
      people: {
        totalItems: 2,
        items: [{ entityRef: user(1) }, { entityRef: user(2) }],
      },
    });
  });

  it('comes with what rests on one of its people', () => {
    const facts = [aFact({ kind: 'absence', person: user(2) })];
    expect(ownedBy('group:default/team', { facts }).notices).toEqual([
      'group:default/team has 1 role in 2 services that rests on one person.',
    ]);
  });
});
