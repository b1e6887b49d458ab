import { aFact, aFleet, at, user } from './aFleet';
import { continuityInSteps, continuityOf } from './continuityOf';
import { coverageInSteps, coverageOf } from './coverageOf';
import type { CoveredService } from './coveredService';
import { holdersOf } from './holdersOf';
import type { Steps } from './steps';

/** The most services that were looked at between two yields. */
function mostAtOnce<T>(
  services: readonly CoveredService[],
  ask: (services: readonly CoveredService[]) => Steps<T>,
): { readonly most: number; readonly answer: T } {
  const seen = new Set<CoveredService>();
  const watched = services.map(service => {
    const copy = { ...service };
    Object.defineProperty(copy, 'ownership', {
      get() {
        seen.add(copy);
        return service.ownership;
      },
    });
    return copy;
  });
  const steps = ask(watched);
  let most = 0;
  for (;;) {
    seen.clear();
    const { done, value } = steps.next();
    most = Math.max(most, seen.size);
    if (done) return { most, answer: value };
  }
}

describe('coverage and continuity, step by step', () => {
  const { services, facts, rawFacts } = aFleet({
    services: Array.from({ length: 1_500 }, (_, n) => ({
      name: `service-${n}`,
      ...{ owner: 'group:default/team', useCase: `use-case-${n % 700}` },
      ml: { trainedOn: ['resource:flights'] },
      // The validator is nobody: every service breaks a rule.
      roles: { 'ml-engineer': user(1), 'mlops-engineer': user(2) },
    })),
  });
  const moment = { at, asOf: at, datedFacts: [] };

  it('look at few services before others may have their turn', () => {
    const holders = holdersOf(services);
    const { most, answer } = mostAtOnce(services, each =>
      coverageInSteps({ ...moment, services: each, facts, holders }),
    );
    // A step looks at a hundred; the first two hundred are put into words.
    expect(most).toBeLessThanOrEqual(200);
    expect(answer).toEqual(coverageOf({ ...moment, services, facts, holders }));
    expect(answer.violations.totalItems).toBe(1_500);
    expect(answer.composition.totalItems).toBeGreaterThan(0);
  });

  it('look at few services for the forecast and the map of capabilities', () => {
    const question = {
      ...{ ...moment, facts: rawFacts, planned: [] },
      doings: services.map(({ ownership }) => ({
        ...{ capability: 'sign' as const, times: 1, person: user(1) },
        service: ownership.service.entityRef,
      })),
    };
    const { most, answer } = mostAtOnce(services, each =>
      continuityInSteps({ ...question, services: each }),
    );
    expect(most).toBeLessThanOrEqual(200);
    expect(answer).toEqual(continuityOf({ ...question, services }));
  });
});

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
