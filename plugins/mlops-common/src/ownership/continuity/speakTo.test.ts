import type { DatedFact } from '../fact';
import type { OnCallAnswer } from '../onCall';
import { aFact, aFleet, at, user } from './aFleet';
import { holdersOf } from './holdersOf';
import { resolveOwnedBy } from './resolveOwnedBy';

function ownedBy(
  who: string,
  options: {
    reader?: string;
    facts?: readonly DatedFact[];
    onCall?: readonly OnCallAnswer[];
    people?: Parameters<typeof aFleet>[0]['people'];
  } = {},
) {
  const fleet = aFleet({
    services: [
      {
        name: 'delay',
        roles: { 'ml-engineer': [user(1), user(2)], 'mlops-engineer': user(1) },
      },
      { name: 'gate', roles: { 'ml-engineer': [user(1), user(2)] } },
      { name: 'belt', roles: { 'ml-engineer': user(3) } },
    ],
    people: options.people,
  });
  return resolveOwnedBy({
    ...{ ...fleet, who, at, asOf: at, reader: options.reader },
    holders: holdersOf(fleet.services),
    datedFacts: options.facts ?? [],
    onCall: (options.onCall ?? []).map(answer => ({
      ...{ provider: 'rota', isLastKnown: false, answer },
    })),
  });
}

describe('what somebody has', () => {
  it('is told to themselves as to a reader', () => {
    const reader = user(3);
    const facts = [
      aFact({
        kind: 'deputy',
        person: user(3),
        deputy: user(1),
        role: 'ml-engineer',
      }),
      aFact({ kind: 'deputy', person: user(1), deputy: user(3) }),
      aFact({
        kind: 'hand-over',
        person: user(1),
        successor: user(3),
        role: 'ml-engineer',
        service: 'component:default/delay',
      }),
    ];
    const people = {
      [user(3)]: { engagement: { until: '2026-12-01T00:00:00.000Z' } },
    };
    const answer = ownedBy(user(3), { reader, facts, people });
    expect(answer.sentence).toBe('You have the role Builder in 1 service.');
    expect(answer.notices).toEqual([
      'Your engagement ends on 1 December 2026 and leaves 1 role of 1 service without people.',
      `${user(
        1,
      )} hands the role Builder of delay to you, and you shadow until 27 November 2026.`,
      `${user(1)} stands in for you as ML engineer until 27 November 2026.`,
      `You stand in for ${user(1)} until 27 November 2026.`,
    ]);
    const away = [aFact({ kind: 'absence', person: user(3) })];
    expect(ownedBy(user(3), { reader, facts: away }).notices).toEqual([
      'You are absent until 27 November 2026.',
      'You have 1 role in 1 service for which nobody is there today.',
    ]);
    expect(ownedBy(user(1), { reader: user(1) }).notices).toEqual([
      '1 role in 1 service rests on you alone.',
    ]);
    // Somebody else's page is told of them.
    expect(ownedBy(user(1), { reader }).sentence).toBe(
      `${user(1)} has 2 roles in 2 services.`,
    );
  });

  it('begins with until when they are on call, over shifts without a gap', () => {
    const shift = (from: string, until: string) => ({
      person: { ref: user(3), name: 'x' },
      from: `2026-11-${from}T00:00:00.000Z`,
      until: `2026-11-${until}T08:00:00.000Z`,
    });
    const answer: OnCallAnswer = {
      ...{ target: 'rota:a', title: 'A', zone: 'UTC', asOf: at },
      levels: [
        {
          ...{ level: 1, title: 'First line' },
          onDuty: [shift('26', '27')],
          upcoming: [shift('27', '28'), shift('29', '30')],
        },
      ],
    };
    const asked = (reader?: string) =>
      ownedBy(user(3), { onCall: [answer], reader }).sentence;
    expect(asked(user(3))).toBe(
      'You are on call until Saturday 28 November 2026, 08:00 (UTC). You have the role Builder in 1 service.',
    );
    expect(asked()).toMatch(`${user(3)} is on call until Saturday 28 November`);
  });

  it('knows no end beyond the two weeks of shifts that were asked for', () => {
    const answer: OnCallAnswer = {
      ...{ target: 'rota:a', title: 'A', zone: 'UTC', asOf: at },
      levels: [
        {
          ...{ level: 1, title: 'First line', upcoming: [] },
          onDuty: [
            {
              person: { ref: user(3), name: 'x' },
              from: '2026-11-23T08:00:00.000Z',
              until: '2026-12-14T08:00:00.000Z',
            },
          ],
        },
      ],
    };
    const { sentence } = ownedBy(user(3), {
      onCall: [answer],
      reader: user(3),
    });
    expect(sentence).toMatch(/^You are on call for two weeks at least\. /);
  });
});
