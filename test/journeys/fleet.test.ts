import type { FleetService } from '@pitwall/plugin-mlops-common';
import { demoPortal, mlopsEngineer } from './portal/demoPortal';
import { engines } from './portal/portalDatabase';

const services = [
  'address-quality',
  'arrival-delay',
  'customs-dwell',
  'hub-load',
  'missed-connection',
  'parcel-eta',
  'rebooking-ranking',
  'refund-triage',
  'travel-assistant',
  'turnaround-time',
  'vehicle-maintenance',
  'weather-closure',
];
// In the first one a change waits; the others are ill-owned.
const toMend = ['address-quality', 'customs-dwell', 'refund-triage'];

const nameOf = ({ service }: FleetService) => service.entityRef.split('/')[1];

describe.each(engines)('the fleet of the demo organisation on %s', engine => {
  const portal = demoPortal(engine);
  const reader = () => portal().as(mlopsEngineer);

  it('lists every service, and says of exactly three what is to be mended', async () => {
    const { mlops } = await reader();
    const { items, summary } = await mlops.fleet.list({
      query: { limit: 200 },
    });
    expect(items.map(nameOf)).toEqual(services);
    expect(
      items.filter(({ violations }) => violations.length > 0).map(nameOf),
    ).toEqual(toMend);
    expect(summary).toEqual({
      services: 12,
      inProduction: items.filter(({ lifecycle }) => lifecycle === 'production')
        .length,
      withViolations: 3,
      lifecycles: ['deprecated', 'experimental', 'production'],
    });
  });

  it.each([1, 5, 12])(
    'gives each service once, in order, by pages of %i',
    async limit => {
      const { mlops } = await reader();
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await mlops.fleet.list({ query: { limit, after } });
        expect(page.items.length).toBeLessThanOrEqual(limit);
        expect(page.totalItems).toBe(12);
        seen.push(...page.items.map(nameOf));
        after = page.nextCursor;
      } while (after);
      expect(seen).toEqual(services);
    },
  );

  it.each([
    ['part of a title, whatever its case', { search: 'ARRIVAL' }, 2],
    ['part of a name', { search: 'parcel-e' }, 1],
    ['a lifecycle', { lifecycle: 'deprecated' }, 1],
    ['what must be mended', { violations: 'only' as const }, 3],
    ['text that no service has', { search: '%' }, 0],
  ])('finds services by %s', async (_, query, found) => {
    const { mlops } = await reader();
    const page = await mlops.fleet.list({ query });
    expect(page.items).toHaveLength(found);
    expect(page.totalItems).toBe(found);
    expect(page.summary.services).toBe(12);
  });

  it('resolves each service to people, with the violations the list has', async () => {
    const { mlops } = await reader();
    const { items } = await mlops.fleet.list({ query: { limit: 200 } });
    for (const item of items) {
      const ownership = await mlops.ownership.get({
        path: { namespace: 'default', name: nameOf(item) },
      });
      expect(ownership.violations).toEqual(item.violations);
      expect(ownership.roles).toHaveLength(9);
      expect(ownership.activities).toHaveLength(21);
      expect(ownership.useCase).toEqual(item.useCase);
      const operator = ownership.roles.find(
        ({ role }) => role === 'mlops-engineer',
      );
      expect(item.accountable).toEqual(
        operator?.people.length ? operator.targets : [],
      );
    }
  });

  it('says where each role is bound, and who that is today', async () => {
    const { mlops } = await reader();
    const { roles } = await mlops.ownership.get({
      path: { namespace: 'default', name: 'arrival-delay' },
    });
    const bound = roles.map(({ role, source, people }) => [
      role,
      source?.level,
      people.map(({ title }) => title).join(', '),
    ]);
    expect(bound).toEqual([
      ['ai-product-manager', 'domain', 'AI product manager 1'],
      ['data-scientist', 'service', 'Data scientist 1, ML engineer 1'],
      ['data-engineer', 'domain', 'Data engineer 1'],
      ['ml-engineer', 'use-case', 'ML engineer 1'],
      ['mlops-engineer', 'domain', 'MLOps engineer 1, MLOps engineer 2'],
      ['model-validator', 'domain', 'Model validator 1, Model validator 2'],
      ['compliance', 'domain', 'Compliance officer 1'],
      ['security', 'domain', 'Security engineer 1'],
      ['on-call', 'service', 'MLOps engineer 1, Operations controller 1'],
    ]);
  });
});
