import { aFact, aFleet, at, user, type WrittenService } from './aFleet';
import { coverageOf } from './coverageOf';
import type { DatedFact } from '../fact';
import type { PersonFacts } from '../people';

/** Two people for every role of the small matrix. */
const sound = {
  'ai-product-manager': [user(1), user(2)],
  'ml-engineer': [user(3), user(4)],
  'mlops-engineer': [user(5), user(6)],
};

function coverage(
  services: readonly WrittenService[],
  options: {
    facts?: readonly DatedFact[];
    people?: Record<string, Partial<PersonFacts>>;
    groups?: Record<string, readonly string[]>;
    preset?: 'starter' | 'standard';
  } = {},
) {
  const fleet = aFleet({ services, ...options });
  return coverageOf({
    ...fleet,
    datedFacts: options.facts ?? [],
    ...{ at, asOf: at },
  });
}

const spots = (list: {
  items: { service: { title: string }; role: string }[];
}) => list.items.map(({ service, role }) => `${service.title} ${role}`);

const one = (roles: object = {}, rest: Partial<WrittenService> = {}) => [
  {
    name: 'delay',
    useCase: 'delays',
    ...rest,
    roles: { ...sound, ...roles } as Record<string, string[]>,
  },
];

describe('coverageOf', () => {
  it('finds nothing where every role has two people', () => {
    expect(coverage(one())).toEqual({
      sentence: 'The service is covered.',
      services: 1,
      covered: 1,
      rules: [],
      violations: { totalItems: 0, items: [] },
      vacantRoles: { totalItems: 0, items: [] },
      singlePoints: { totalItems: 0, items: [] },
      onCall: {
        ...{ until: '2026-12-24T09:30:00.000Z', targets: 0 },
        gaps: { totalItems: 0, items: [] },
        unknown: { totalItems: 0, items: [] },
        withoutRota: { totalItems: 0, items: [] },
      },
      endingEngagements: { totalItems: 0, items: [] },
      handOvers: { totalItems: 0, items: [] },
      composition: { totalItems: 0, items: [] },
      notes: [],
      ...{ at, asOf: at },
    });
  });

  it('says so where there is nothing to look at', () => {
    expect(coverage([]).sentence).toBe(
      'There is no ML service here that you may see.',
    );
  });

  it('counts the services that break a rule, and lists the worst first', () => {
    const answer = coverage([
      ...one(),
      { name: 'one', roles: { ...sound, 'ml-engineer': [] } },
      { name: 'two', roles: { 'ml-engineer': sound['ml-engineer'] } },
    ]);
    expect(answer).toMatchObject({
      sentence: '1 of 3 services is covered: 3 roles with duties have nobody.',
      services: 3,
      covered: 1,
      rules: [
        {
          code: 'role-unbound',
          severity: 'error',
          title: 'A role with duties is bound to nobody',
          services: 2,
        },
      ],
    });
    expect(
      answer.violations.items.map(({ service, errors, codes }) => [
        ...[service.title, errors, codes],
      ]),
    ).toEqual([
      ['two', 2, ['role-unbound']],
      ['one', 1, ['role-unbound']],
    ]);
    expect(answer.violations.items[0].sentence).toMatch(
      /^ai-product-manager is bound to nobody/,
    );
  });

  describe('vacant roles', () => {
    it('tells what is bound to nobody from what is bound to where nobody is', () => {
      const answer = coverage(
        one({ 'ml-engineer': [], 'mlops-engineer': 'group:default/empty' }),
        { groups: { 'group:default/empty': [] } },
      );
      expect(answer.vacantRoles.items).toMatchObject(
        [
          {
            role: 'mlops-engineer',
            reason: 'empty',
            sentence:
              'Operator of delay is bound to group:default/empty, and nobody is there today.',
          },
          {
            role: 'ml-engineer',
            reason: 'unbound',
            sentence: 'Builder of delay is bound to nobody.',
          },
        ].sort((a, b) => (a.role < b.role ? -1 : 1)),
      );
    });

    it('has a role whose people are all absent, until somebody of it stands in', () => {
      const away = [5, 6].map(n => aFact({ kind: 'absence', person: user(n) }));
      expect(coverage(one(), { facts: away }).vacantRoles.items).toMatchObject([
        {
          role: 'mlops-engineer',
          reason: 'away',
          sentence:
            'Both people with the role Operator of delay are absent until 27 November 2026 at least, and nobody of that role stands in.',
        },
      ]);
      const other = {
        name: 'belt',
        roles: { ...sound, 'mlops-engineer': [user(7), user(8)] },
      };
      const deputy = aFact({
        kind: 'deputy',
        person: user(5),
        deputy: user(7),
      });
      const covered = coverage([...one(), other], { facts: [...away, deputy] });
      expect(covered.vacantRoles.items).toEqual([]);
      expect(spots(covered.singlePoints)).toEqual(['delay mlops-engineer']);
    });

    it('does not miss a role without duties', () => {
      const raci = Object.fromEntries(
        ['train-and-document', 'decide-promotion'].map(activity => [
          activity,
          {
            'ml-engineer': 'none',
            'mlops-engineer': 'R',
            'ai-product-manager': 'A',
          },
        ]),
      );
      const answer = coverage(one({ 'ml-engineer': [] }, { raci }));
      expect(answer.vacantRoles.items).toEqual([]);
    });

    it('has whom the engagement has left', () => {
      const answer = coverage(one({ 'ml-engineer': [user(3)] }), {
        people: {
          [user(3)]: { engagement: { until: '2026-11-01T00:00:00.000Z' } },
        },
      });
      expect(spots(answer.vacantRoles)).toEqual(['delay ml-engineer']);
    });
  });

  describe('single points of failure', () => {
    const alone = one({ 'mlops-engineer': [user(5)] });
    const elsewhere = { name: 'belt', roles: sound };

    it('are roles that one person holds without a deputy', () => {
      expect(coverage(alone).singlePoints.items).toEqual([
        {
          service: { entityRef: 'component:default/delay', title: 'delay' },
          role: 'mlops-engineer',
          roleTitle: 'Operator',
          person: { entityRef: user(5), title: user(5) },
          ...{ absent: 0, misfits: [] },
          sentence: `Only ${user(
            5,
          )} can act as Operator for delay: nobody of that role stands in.`,
        },
      ]);
    });

    it.each<[string, Record<string, unknown>, boolean]>([
      ['who holds the role elsewhere', { deputy: user(6) }, true],
      ['in this role', { deputy: user(6), role: 'mlops-engineer' }, true],
      ['in another role', { deputy: user(6), role: 'ml-engineer' }, false],
      [
        'for another service',
        { deputy: user(6), service: 'component:default/belt' },
        false,
      ],
      ['who holds another role', { deputy: user(3) }, false],
      ['who holds none', { deputy: user(9) }, false],
      ['who is not in the catalog', { deputy: 'user:default/gone' }, false],
      [
        'from tomorrow on',
        {
          deputy: user(6),
          from: '2026-11-27T00:00:00.000Z',
          until: '2026-11-28T00:00:00.000Z',
        },
        false,
      ],
      [
        'until today only',
        { deputy: user(6), from: '2026-11-25T00:00:00.000Z', until: at },
        false,
      ],
      ['that was taken back', { deputy: user(6), endedAt: at }, false],
    ])('with a deputy %s', (_, written, isCovered) => {
      const facts = [aFact({ kind: 'deputy', person: user(5), ...written })];
      expect(
        spots(coverage([...alone, elsewhere], { facts }).singlePoints),
      ).toEqual(isCovered ? [] : ['delay mlops-engineer']);
    });

    it('says why a deputy does not count', () => {
      const facts = [
        aFact({ kind: 'deputy', person: user(5), deputy: user(3) }),
      ];
      const [point] = coverage(alone, { facts }).singlePoints.items;
      expect(point.misfits).toEqual([{ entityRef: user(3), title: user(3) }]);
      expect(point.sentence).toBe(
        `Only ${user(
          5,
        )} can act as Operator for delay: nobody of that role stands in. ${user(
          3,
        )} is named as deputy but holds Operator for no service, and does not count.`,
      );
    });

    it('are also roles of which all others are absent', () => {
      const facts = [aFact({ kind: 'absence', person: user(6) })];
      expect(coverage(one(), { facts }).singlePoints.items).toMatchObject([
        {
          person: { entityRef: user(5) },
          absent: 1,
          sentence: `Only ${user(
            5,
          )} can act as Operator for delay: 1 other holder is absent.`,
        },
      ]);
    });

    it('come in the order of how much it matters', () => {
      const answer = coverage([
        {
          name: 'trial',
          lifecycle: 'experimental',
          roles: { ...sound, 'ml-engineer': [user(3)] },
        },
        { name: 'live', roles: { ...sound, 'mlops-engineer': [user(5)] } },
      ]);
      expect(spots(answer.singlePoints)).toEqual([
        'live mlops-engineer',
        'trial ml-engineer',
      ]);
    });
  });

  it('answers no more than 200 of anything, and how many there are', () => {
    const many = Array.from({ length: 250 }, (_, n) => ({ name: `s-${n}` }));
    const answer = coverage(many);
    expect(answer.vacantRoles.totalItems).toBe(750);
    expect(answer.vacantRoles.items).toHaveLength(200);
    expect(answer.violations.items).toHaveLength(200);
    expect(answer.rules[0].services).toBe(250);
  });
});
