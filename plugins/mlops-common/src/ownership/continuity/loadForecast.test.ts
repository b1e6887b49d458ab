import { aFact, aFleet, at, user } from './aFleet';
import { loadForecast, weekStart, type PlannedItem } from './loadForecast';
import type { DatedFact } from '../fact';
import { finish } from './steps';

const service = 'component:default/delay';

function forecast(
  options: {
    planned?: readonly PlannedItem[];
    facts?: readonly DatedFact[];
    people?: Parameters<typeof aFleet>[0]['people'];
  } = {},
) {
  const { services, rawFacts } = aFleet({
    services: [
      { name: 'delay', roles: { 'ml-engineer': [user(1), user(2)] } },
      { name: 'gate', roles: { 'ml-engineer': [user(2), user(3)] } },
    ],
    people: options.people,
  });
  return finish(
    loadForecast({
      ...{ services, facts: rawFacts, at },
      planned: options.planned ?? [],
      datedFacts: options.facts ?? [],
    }),
  ).filter(({ role }) => role === 'ml-engineer');
}

const people = (options: Parameters<typeof forecast>[0]) =>
  forecast(options).map(week => week.people);

const weeks = (first: readonly number[], then = 3) => [
  ...first,
  ...Array.from({ length: 12 - first.length }, () => then),
];

describe('loadForecast', () => {
  it('looks twelve weeks ahead from the Monday, with everybody counted once', () => {
    const found = forecast();
    expect(found).toHaveLength(12);
    expect(found[0]).toEqual({
      week: '2026-11-23',
      ...{ role: 'ml-engineer', roleTitle: 'Builder' },
      ...{ promotions: 0, recertifications: 0, people: 3 },
    });
    expect(found[11].week).toBe('2027-02-08');
  });

  it('counts what is due in its week, and what is overdue in the first', () => {
    const due = (written: Partial<PlannedItem>): PlannedItem => ({
      ...{ kind: 'promotion', role: 'ml-engineer', service },
      due: at,
      ...written,
    });
    const found = forecast({
      planned: [
        due({ due: '2026-11-20T00:00:00.000Z' }),
        due({ due: '2026-11-29T23:59:59.999Z' }),
        due({ due: '2026-11-30T00:00:00.000Z' }),
        due({ kind: 'recertification', due: '2026-12-24T12:00:00.000Z' }),
        due({ role: 'mlops-engineer' }),
        due({ service: 'component:default/hidden' }),
        due({ due: '2027-02-15T00:00:00.000Z' }),
      ],
    });
    expect(found.map(week => week.promotions)).toEqual(weeks([2, 1], 0));
    expect(found.map(week => week.recertifications)).toEqual(
      weeks([0, 0, 0, 0, 1], 0),
    );
  });

  it('leaves out who is absent for half of the working days or more', () => {
    const absence = (from: string, until: string) =>
      aFact({ ...{ kind: 'absence', person: user(2) }, from, until });
    expect(
      people({
        facts: [
          absence('2026-11-30T00:00:00.000Z', '2026-12-02T12:00:00.000Z'),
          absence('2026-12-07T00:00:00.000Z', '2026-12-09T11:59:00.000Z'),
          // Twice the same days are the same days.
          absence('2026-12-08T00:00:00.000Z', '2026-12-09T11:00:00.000Z'),
          // A weekend is no working day.
          absence('2026-12-18T12:00:00.000Z', '2026-12-21T00:00:00.000Z'),
        ],
      }),
    ).toEqual(weeks([3, 2]));
  });

  it('counts engagements from their beginning to their end', () => {
    const engagement = {
      from: '2026-12-07T00:00:00.000Z',
      until: '2026-12-28T00:00:00.000Z',
    };
    expect(people({ people: { [user(3)]: { engagement } } })).toEqual(
      weeks([2, 2, 3, 3, 3], 2),
    );
  });
});

describe('weekStart', () => {
  it.each([
    ['2026-11-26T01:02:03.000Z', '2026-11-23T00:00:00.000Z'],
    ['2026-11-23T00:00:00.000Z', '2026-11-23T00:00:00.000Z'],
    ['2026-11-29T23:59:59.999Z', '2026-11-23T00:00:00.000Z'],
    ['2027-01-01T00:00:00.000Z', '2026-12-28T00:00:00.000Z'],
  ])('of %s is %s', (instant, monday) => {
    expect(weekStart(instant)).toBe(monday);
  });
});
