import { organisationAt } from './organisationAt';
import type { OrganisationFacts, PersonFacts } from './organisationFacts';
import { resolvePeople } from './resolvePeople';

const day = (written: string) => `${written}T00:00:00.000Z`;
const person = (engagement?: PersonFacts['engagement']): PersonFacts => ({
  title: 'Somebody',
  specialisations: [],
  ...(engagement && { engagement }),
});

const facts: OrganisationFacts = {
  people: new Map([
    ['user:default/employee', person()],
    [
      'user:default/contractor',
      person({ from: day('2026-01-01'), until: day('2026-12-31') }),
    ],
    ['user:default/late', person({ from: day('2026-06-01') })],
  ]),
  groups: new Map([
    [
      'group:default/all',
      {
        title: 'All',
        members: [
          'user:default/contractor',
          'user:default/employee',
          'user:default/late',
        ],
        children: [],
      },
    ],
  ]),
};

const holders = (at: string) => [
  ...resolvePeople(organisationAt(facts, at), ['group:default/all']).refs,
];

describe('organisationAt', () => {
  it.each([
    ['2025-12-31T23:59:59.999Z', ['employee']],
    ['2026-01-01T00:00:00.000Z', ['contractor', 'employee']],
    ['2026-05-31T23:59:59.999Z', ['contractor', 'employee']],
    ['2026-06-01T00:00:00.000Z', ['contractor', 'employee', 'late']],
    ['2026-12-30T23:59:59.999Z', ['contractor', 'employee', 'late']],
    ['2026-12-31T00:00:00.000Z', ['employee', 'late']],
  ])('at %s lets hold what they have only %j', (at, names) => {
    expect(holders(at)).toEqual(names.map(name => `user:default/${name}`));
  });

  it('says of each of the others why they hold nothing', () => {
    const { problems } = resolvePeople(
      organisationAt(facts, '2025-12-31T23:59:59.999Z'),
      ['group:default/all', 'user:default/late', 'user:default/gone'],
    );
    expect(problems).toEqual([
      {
        code: 'engagement-not-begun',
        entityRefs: ['user:default/contractor', 'user:default/late'],
        writtenIn: 'group:default/all',
      },
      { code: 'engagement-not-begun', entityRefs: ['user:default/late'] },
      { code: 'person-left', entityRefs: ['user:default/gone'] },
    ]);
    expect(
      resolvePeople(organisationAt(facts, '2027-01-01T00:00:00.000Z'), [
        'user:default/contractor',
      ]).problems,
    ).toEqual([
      { code: 'engagement-ended', entityRefs: ['user:default/contractor'] },
    ]);
  });

  it('stays the same object as long as nothing begins or ends', () => {
    const one = organisationAt(facts, '2026-06-01T00:00:00.000Z');
    expect(organisationAt(facts, '2026-12-30T23:59:59.999Z')).toBe(one);
    expect(organisationAt(facts, '2026-12-31T00:00:00.000Z')).not.toBe(one);
    expect(one).toBe(facts);
  });

  it('leads from any moment to any other', () => {
    const later = organisationAt(facts, '2027-01-01T00:00:00.000Z');
    expect(later).not.toBe(facts);
    expect(organisationAt(later, '2026-06-01T00:00:00.000Z')).toBe(facts);
    expect(organisationAt(later, '2028-01-01T00:00:00.000Z')).toBe(later);
  });

  it('is the facts themselves where nobody has an engagement', () => {
    const settled = { ...facts, people: new Map([['user:a/b', person()]]) };
    expect(organisationAt(settled, '2026-06-01T00:00:00.000Z')).toBe(settled);
  });
});
