import type { DatedFact } from '../fact';
import { aFact, aFleet, at, user, type WrittenService } from './aFleet';
import { coverageOf } from './coverageOf';

const until = '2026-12-10T00:00:00.000Z';
const ends = { engagement: { employer: 'Contractor Ltd', until } };

const delay: WrittenService = {
  name: 'delay',
  roles: {
    'ai-product-manager': [user(1), user(2)],
    'ml-engineer': [user(3)],
    'mlops-engineer': [user(5), user(6)],
  },
};

function ending(
  people: Parameters<typeof aFleet>[0]['people'],
  facts: readonly DatedFact[] = [],
  services: readonly WrittenService[] = [delay],
) {
  const answer = coverageOf({
    ...aFleet({ services, people }),
    datedFacts: facts,
    ...{ at, asOf: at },
  });
  return answer;
}

const handOver = (written: Record<string, unknown> = {}) =>
  aFact({
    ...{ kind: 'hand-over', service: 'component:default/delay' },
    ...{ role: 'ml-engineer', person: user(3), successor: user(4) },
    ...{ until: '2026-12-05T00:00:00.000Z', ...written },
  });

describe('engagements that end within four weeks', () => {
  it('are listed with what they leave to nobody', () => {
    expect(ending({ [user(3)]: ends }).endingEngagements.items).toEqual([
      {
        person: { entityRef: user(3), title: user(3) },
        employer: 'Contractor Ltd',
        until,
        leaves: {
          totalItems: 1,
          items: [
            {
              service: { entityRef: 'component:default/delay', title: 'delay' },
              role: 'ml-engineer',
              roleTitle: 'Builder',
            },
          ],
        },
        sentence: `The engagement of ${user(
          3,
        )} ends on 10 December 2026 and leaves 1 role of 1 service without people.`,
      },
    ]);
  });

  it('leave nothing while somebody else stays', () => {
    const [item] = ending({ [user(5)]: ends }).endingEngagements.items;
    expect(item.leaves.items).toEqual([]);
    expect(item.sentence).toBe(
      `The engagement of ${user(
        5,
      )} ends on 10 December 2026 and leaves no role without people.`,
    );
  });

  it('leave it with the last of those who go', () => {
    const earlier = { engagement: { until: '2026-12-01T00:00:00.000Z' } };
    const { items } = ending({
      [user(5)]: earlier,
      [user(6)]: ends,
    }).endingEngagements;
    expect(
      items.map(({ person, leaves }) => [person.title, leaves.totalItems]),
    ).toEqual([
      [user(5), 0],
      [user(6), 1],
    ]);
  });

  it.each<[string, object, string]>([
    ['later', { until: '2026-12-24T09:30:00.001Z' }, user(3)],
    ['already over', { until: at }, user(3)],
    ['not begun', { from: '2026-12-01T00:00:00.000Z', until }, user(3)],
    ['of somebody without a role', { until }, user(9)],
  ])('are not those %s', (_, engagement, who) => {
    expect(ending({ [who]: { engagement } }).endingEngagements.totalItems).toBe(
      0,
    );
  });

  it('count up to the last instant of the fourth week', () => {
    const engagement = { until: '2026-12-24T09:30:00.000Z' };
    expect(
      ending({ [user(3)]: { engagement } }).endingEngagements.totalItems,
    ).toBe(1);
  });

  it('name the successor of a hand-over, who may be new', () => {
    const [item] = ending({ [user(3)]: ends }, [handOver()]).endingEngagements
      .items;
    expect(item.leaves.items[0].successor?.entityRef).toBe(user(4));
  });

  it.each([
    ['of another role', { successor: user(5) }],
    ['who is not in the catalog', { successor: 'user:default/gone' }],
    ['of another hand-over', { role: 'mlops-engineer' }],
  ])('name no successor %s', (_, written) => {
    const [item] = ending({ [user(3)]: ends }, [handOver(written)])
      .endingEngagements.items;
    expect(item.leaves.items[0].successor).toBeUndefined();
  });
});

describe('hand-overs', () => {
  it('are listed with their shadow period until they end', () => {
    const facts = [handOver({ note: 'Runbooks first.' })];
    expect(ending({}, facts).handOvers.items).toMatchObject([
      {
        person: { entityRef: user(3) },
        successor: { entityRef: user(4) },
        roleTitle: 'Builder',
        note: 'Runbooks first.',
        sentence: `${user(3)} hands the role Builder of delay to ${user(
          4,
        )}, who shadows until 5 December 2026.`,
      },
    ]);
    const over = handOver({ until: at });
    expect(ending({}, [over]).handOvers.totalItems).toBe(0);
    const takenBack = handOver({ endedAt: '2026-11-26T08:00:00.000Z' });
    expect(ending({}, [takenBack]).handOvers.totalItems).toBe(0);
  });

  it('say when they begin, and when they cover nothing', () => {
    const facts = [
      handOver({ from: '2026-11-30T00:00:00.000Z', successor: user(5) }),
    ];
    expect(ending({}, facts).handOvers.items[0].sentence).toBe(
      `${user(3)} hands the role Builder of delay to ${user(
        5,
      )}, who shadows from 30 November 2026 until 5 December 2026. ${user(
        5,
      )} holds other roles only: this does not cover the role.`,
    );
  });

  it('do not cover a role while the successor shadows', () => {
    const answer = ending({}, [handOver()]);
    expect(answer.singlePoints.items).toMatchObject([{ role: 'ml-engineer' }]);
  });
});
