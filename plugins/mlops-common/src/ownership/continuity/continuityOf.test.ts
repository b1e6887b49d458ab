import { aFleet, at, user } from './aFleet';
import { continuityOf } from './continuityOf';

describe('continuityOf', () => {
  it('counts an engagement to come from its beginning, and in nothing before', () => {
    const { services, rawFacts } = aFleet({
      services: [{ name: 'delay', roles: { 'ml-engineer': user(1) } }],
      people: {
        [user(1)]: {
          engagement: { from: '2026-12-14T00:00:00.000Z' },
          specialisations: ['gpu'],
        },
      },
    });
    const { forecast, capabilities } = continuityOf({
      ...{ services, facts: rawFacts, datedFacts: [], at, asOf: at },
      ...{ doings: [], planned: [] },
    });
    expect(
      forecast
        .filter(({ role }) => role === 'ml-engineer')
        .map(({ people }) => people),
    ).toEqual([0, 0, 0, ...Array.from({ length: 9 }, () => 1)]);
    expect(capabilities).toEqual([]);
  });
});
