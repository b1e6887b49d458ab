import type { FleetPage } from '@pitwall/plugin-mlops-common';
import { demoPortal, mlopsEngineer } from './portal/demoPortal';
import { eventually } from './portal/eventually';
import { engines } from './portal/portalDatabase';

describe.each(engines)('a change in the catalog, on %s', engine => {
  const portal = demoPortal(engine);

  /** The fleet as its first refresh after this moment shows it. */
  async function nextRefresh(): Promise<FleetPage> {
    const now = new Date().toISOString();
    const { mlops } = await portal().as(mlopsEngineer);
    return eventually(async () => {
      const page = await mlops.fleet.list({ query: { limit: 200 } });
      expect(String(page.asOf) > now).toBe(true);
      return page;
    });
  }

  async function untilCatalogSays(
    path: string,
    expectation: (answer: { status: number; text: string }) => void,
  ) {
    const reader = await portal().as(mlopsEngineer);
    await eventually(async () =>
      expectation(await reader.call(`/api/catalog/entities/by-name/${path}`)),
    );
  }

  const sentencesOf = (page: FleetPage, name: string) =>
    page.items
      .find(({ service }) => service.entityRef.endsWith(`/${name}`))
      ?.violations.map(({ sentence }) => sentence);

  it('shows within one refresh that a person has left', async () => {
    await portal().catalog.remove('user:default/ml-engineer-1');
    await untilCatalogSays('user/default/ml-engineer-1', ({ status }) =>
      expect(status).toBe(404),
    );
    const fleet = await nextRefresh();
    expect(sentencesOf(fleet, 'missed-connection')).toContainEqual(
      expect.stringMatching(/user:default\/ml-engineer-1/),
    );
    expect(sentencesOf(fleet, 'parcel-eta')).toEqual([]);

    const { mlops } = await portal().as(mlopsEngineer);
    const { violations } = await mlops.ownership.get({
      path: { namespace: 'default', name: 'missed-connection' },
    });
    expect(violations).toContainEqual(
      expect.objectContaining({
        code: 'person-left',
        entityRef: 'user:default/ml-engineer-1',
      }),
    );
  });

  it('shows within one refresh who carries a role from now on', async () => {
    await portal().catalog.change('domain:default/freight', {
      roles: {
        ...Object(portal().catalog.get('domain:default/freight').spec?.roles),
        'on-call': 'group:default/flight-ops',
      },
    });
    await untilCatalogSays('domain/default/freight', ({ text }) =>
      expect(text).toContain('group:default/flight-ops'),
    );
    const fleet = await nextRefresh();
    const onCall = fleet.items.map(each => [
      each.service.entityRef,
      each.onCall.map(({ entityRef }) => entityRef).join(),
    ]);
    expect(onCall).toContainEqual([
      'component:default/parcel-eta',
      'group:default/flight-ops',
    ]);
    // Bound by itself: what holds above does not reach it.
    expect(onCall).toContainEqual([
      'component:default/customs-dwell',
      'group:default/night-desk',
    ]);
  });

  it('shows within one refresh that a service came or went', async () => {
    const { catalog } = portal();
    const service = catalog.get('component:default/hub-load');
    await catalog.put({
      ...service,
      metadata: {
        ...service.metadata,
        name: 'gate-queue',
        title: 'Ôrly queue',
      },
    });
    await catalog.remove('component:default/weather-closure');
    await untilCatalogSays('component/default/gate-queue', ({ status }) =>
      expect(status).toBe(200),
    );
    await untilCatalogSays('component/default/weather-closure', ({ status }) =>
      expect(status).toBe(404),
    );
    const names = (await nextRefresh()).items.map(
      each => each.service.entityRef.split('/')[1],
    );
    expect(names).toContain('gate-queue');
    expect(names).not.toContain('weather-closure');

    const { mlops } = await portal().as(mlopsEngineer);
    const found = await mlops.fleet.list({ query: { search: 'orly' } });
    expect(found.totalItems).toBe(1);
    await expect(
      mlops.ownership.get({
        path: { namespace: 'default', name: 'weather-closure' },
      }),
    ).rejects.toMatchObject({ status: 404 });
  });
});
