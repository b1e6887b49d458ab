import { aFact, aFleet, at, user } from './aFleet';
import { continuityOf } from './continuityOf';
import { coverageOf } from './coverageOf';

describe('coverage and continuity at scale', () => {
  it('answers for 10,000 services, 400 groups and 20,000 people', () => {
    const group = (n: number) => `group:default/team-${n % 400}`;
    const groups = Object.fromEntries(
      Array.from({ length: 400 }, (_, n) => [
        group(n),
        Array.from({ length: 50 }, (__, i) => `user:default/p-${n}-${i}`),
      ]),
    );
    const everybody = Array.from(
      { length: 10_000 },
      (_, n) => `user:default/p-${n % 400}-${n % 50}`,
    );
    const {
      services: some,
      facts,
      rawFacts,
    } = aFleet({
      preset: 'standard',
      groups: { ...groups, 'group:default/many': everybody },
      services: Array.from({ length: 1_000 }, (_, n) => ({
        name: `service-${n}`,
        ...{ owner: group(n * 3), useCase: `use-case-${n % 2000}` },
        ml: { trainedOn: ['resource:flights'] },
        roles: {
          'ai-product-manager': `user:default/p-${n % 400}-0`,
          'data-scientist': group(n),
          'data-engineer': 'group:default/many',
          'ml-engineer': group(n + 1),
          'mlops-engineer': n % 50 === 0 ? [] : group(n + 2),
          'model-validator': group(n + 3),
          'on-call': user(1),
        },
      })),
    });
    // How long resolving takes is a question of its own: ten of each.
    const services = Array.from({ length: 10_000 }, (_, n) => {
      const { ownership, ...rest } = some[n % some.length];
      const entityRef = `component:default/service-${n}`;
      const service = { entityRef, title: entityRef };
      return { ...rest, ownership: { ...ownership, service } };
    });
    const datedFacts = Array.from({ length: 500 }, (_, n) =>
      aFact({
        ...{ kind: 'deputy', person: `user:default/p-${n % 400}-0` },
        deputy: `user:default/p-${(n + 1) % 400}-0`,
      }),
    );
    const coverage = coverageOf({ services, facts, datedFacts, at, asOf: at });
    expect(coverage.services).toBe(10_000);
    // Compliance and security are bound nowhere, and MLOps for one in fifty.
    expect(coverage.vacantRoles.totalItems).toBe(20_200);
    // The pager is on one person; deputies stand in for every product manager.
    expect(coverage.singlePoints.totalItems).toBe(10_000);
    const { forecast } = continuityOf({
      ...{ services, facts: rawFacts, datedFacts, at, asOf: at },
      doings: services.map(({ ownership }) => ({
        ...{ capability: 'sign', times: 1, person: user(1) },
        service: ownership.service.entityRef,
      })),
      planned: [],
    });
    expect(forecast).toHaveLength(12 * 9);
    // Under a second when alone; a walk of each group for each service would
    // take minutes.
  }, 60_000);
});
