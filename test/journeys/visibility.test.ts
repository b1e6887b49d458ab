import { demoPortal, mlopsEngineer } from './portal/demoPortal';
import { engines } from './portal/portalDatabase';
import {
  mayNotAsk,
  seesNothing,
  seesOwn,
  strictPolicy,
} from './portal/strictPolicy';

const path = (name: string) => ({ path: { namespace: 'default', name } });

describe.each(engines)('under a strict policy, on %s', engine => {
  const portal = demoPortal(engine, { policy: strictPolicy });

  it('shows a person the services the catalog shows them, and counts no other', async () => {
    const { mlops } = await portal().as(seesOwn);
    const { items, totalItems, summary } = await mlops.fleet.list({
      query: {},
    });
    expect(items.map(({ service }) => service.entityRef)).toEqual([
      'component:default/missed-connection',
      'component:default/rebooking-ranking',
      'component:default/refund-triage',
      'component:default/travel-assistant',
      'component:default/turnaround-time',
    ]);
    expect(totalItems).toBe(5);
    expect(summary).toEqual({
      services: 5,
      inProduction: items.filter(({ lifecycle }) => lifecycle === 'production')
        .length,
      withViolations: 1,
      lifecycles: ['experimental', 'production'],
    });
    const found = await mlops.fleet.list({ query: { search: 'parcel' } });
    expect(found.totalItems).toBe(0);
  });

  it('answers for a hidden service as for one that is not there', async () => {
    const { mlops } = await portal().as(seesOwn);
    await expect(
      mlops.ownership.get(path('turnaround-time')),
    ).resolves.toMatchObject({
      service: { entityRef: 'component:default/turnaround-time' },
    });
    const sentenceFor = (name: string) =>
      mlops.ownership.get(path(name)).then(
        () => 'answered',
        error => `${error.status} ${error.message.replace(name, 'NAME')}`,
      );
    expect(await sentenceFor('parcel-eta')).toBe(
      await sentenceFor('no-such-service'),
    );
    expect(await sentenceFor('parcel-eta')).toMatch(/^404 /);
  });

  it('shows nothing to who may see nothing of the catalog', async () => {
    const { mlops } = await portal().as(seesNothing);
    const { items, summary } = await mlops.fleet.list({ query: {} });
    expect(items).toEqual([]);
    expect(summary.services).toBe(0);
    await expect(
      mlops.ownership.get(path('arrival-delay')),
    ).rejects.toMatchObject({ status: 404 });
  });

  it('names the permission that is missing, and who helps', async () => {
    const { mlops } = await portal().as(mayNotAsk);
    await expect(mlops.fleet.list({ query: {} })).rejects.toMatchObject({
      status: 403,
      permission: 'mlops.fleet.read',
      contact: { title: 'MLOps team' },
    });
    await expect(
      mlops.ownership.get(path('arrival-delay')),
    ).rejects.toMatchObject({
      status: 403,
      permission: 'mlops.ownership.read',
    });
  });

  it('shows the whole fleet to everybody else', async () => {
    const { mlops } = await portal().as(mlopsEngineer);
    const { summary } = await mlops.fleet.list({ query: {} });
    expect(summary.services).toBe(12);
  });
});
