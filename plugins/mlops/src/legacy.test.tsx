import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { fleetServices } from '../dev/fixtures/fleet';
import { fixtureClient } from '../dev/fixtures/fixtureClient';
import { ledgerAt } from '../dev/fixtures/ledger';
import { monitoringAt } from '../dev/fixtures/monitoring';
import { illOwnedService } from '../dev/fixtures/ownership';
import { reviewId } from '../dev/fixtures/review';
import { reviewsAt } from '../dev/fixtures/reviews';
import { deployments, versions } from '../dev/fixtures/versions';
import {
  EntityGovernanceContent,
  EntityMonitoringContent,
  EntityOwnershipContent,
  EntityVersionsContent,
  FleetPage,
  isMlService,
  LedgerPage,
  mlopsApiRef,
  mlopsPlugin,
  ReviewsPage,
} from './legacy';
import { reviewsRouteRef } from './routes';

const client = fixtureClient({
  services: fleetServices,
  ownership: illOwnedService,
  ...{ versions, deployments },
  reviews: reviewsAt(new Date()),
  monitoring: monitoringAt(new Date().toISOString()),
  ledger: ledgerAt(new Date()),
  asOf: new Date().toISOString(),
});

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'arrival-delay', title: 'Arrival delay' },
  spec: { type: 'ml-service' },
};

const routes = {
  mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
};

// Loaded on demand in the portal; here the wait would be the machine's.
beforeAll(() =>
  Promise.all([
    import('./overview'),
    import('./ownership'),
    import('./registry'),
    import('./governance'),
    import('./monitoring'),
    import('./audit'),
  ]),
);

describe('legacy entry', () => {
  it('renders the fleet below a header', async () => {
    await renderInTestApp(
      <TestApiProvider apis={[[mlopsApiRef, client]]}>
        <Routes>
          <Route path="/mlops" element={<FleetPage />} />
        </Routes>
      </TestApiProvider>,
      { ...routes, routeEntries: ['/mlops'] },
    );
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Fleet' }),
    ).toBeVisible();
    expect(
      await screen.findByRole('heading', { level: 2, name: /in production/ }),
    ).toBeVisible();
  });

  it('renders the ownership of an entity', async () => {
    await renderInTestApp(
      <TestApiProvider apis={[[mlopsApiRef, client]]}>
        <EntityProvider entity={entity}>
          <Routes>
            <Route path="/ownership" element={<EntityOwnershipContent />} />
          </Routes>
        </EntityProvider>
      </TestApiProvider>,
      { ...routes, routeEntries: ['/ownership'] },
    );
    expect(
      await screen.findByRole('heading', {
        level: 2,
        name: /^MLOps is accountable for Arrival delay/,
      }),
    ).toBeVisible();
  });

  it('renders the versions of an entity', async () => {
    await renderInTestApp(
      <TestApiProvider apis={[[mlopsApiRef, client]]}>
        <EntityProvider entity={entity}>
          <Routes>
            <Route path="/versions" element={<EntityVersionsContent />} />
          </Routes>
        </EntityProvider>
      </TestApiProvider>,
      { ...routes, routeEntries: ['/versions'] },
    );
    expect(
      await screen.findByRole('heading', {
        level: 2,
        name: /^Version 7 has served all of production/,
      }),
    ).toBeVisible();
  });

  it('renders the monitoring of an entity', async () => {
    await renderInTestApp(
      <TestApiProvider apis={[[mlopsApiRef, client]]}>
        <EntityProvider entity={entity}>
          <Routes>
            <Route path="/monitoring" element={<EntityMonitoringContent />} />
          </Routes>
        </EntityProvider>
      </TestApiProvider>,
      { ...routes, routeEntries: ['/monitoring'] },
    );
    expect(
      await screen.findByRole('heading', {
        level: 2,
        name: /^3 of 6 features drifted/,
      }),
    ).toBeVisible();
  });

  it.each([
    ['/mlops/reviews', /^2 reviews wait/],
    [`/mlops/reviews/${reviewId(1)}`, /is not approved for production/],
  ])('renders what is at %s', async (address, name) => {
    await renderInTestApp(
      <TestApiProvider apis={[[mlopsApiRef, client]]}>
        <Routes>
          {/* FlatRoutes add the star by themselves. */}
          <Route path="/mlops/reviews/*" element={<ReviewsPage />} />
        </Routes>
      </TestApiProvider>,
      { ...routes, routeEntries: [address] },
    );
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Reviews' }),
    ).toBeVisible();
    expect(
      await screen.findByRole('heading', { level: 2, name }),
    ).toBeVisible();
  });

  it('renders the ledger below a header', async () => {
    await renderInTestApp(
      <TestApiProvider apis={[[mlopsApiRef, client]]}>
        <Routes>
          <Route path="/mlops/ledger" element={<LedgerPage />} />
        </Routes>
      </TestApiProvider>,
      {
        mountedRoutes: {
          ...routes.mountedRoutes,
          '/mlops/reviews': reviewsRouteRef,
        },
        routeEntries: ['/mlops/ledger'],
      },
    );
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Ledger' }),
    ).toBeVisible();
    expect(
      await screen.findByRole('heading', {
        level: 2,
        name: /^14 decisions are on record/,
      }),
    ).toBeVisible();
  });

  it('renders the governance of an entity', async () => {
    await renderInTestApp(
      <TestApiProvider apis={[[mlopsApiRef, client]]}>
        <EntityProvider entity={entity}>
          <Routes>
            <Route path="/governance" element={<EntityGovernanceContent />} />
          </Routes>
        </EntityProvider>
      </TestApiProvider>,
      {
        mountedRoutes: {
          ...routes.mountedRoutes,
          '/mlops/reviews': reviewsRouteRef,
        },
        routeEntries: ['/governance'],
      },
    );
    expect(
      await screen.findByRole('heading', { level: 2, name: /^Version 8/ }),
    ).toBeVisible();
  });

  it('brings its own client', () => {
    expect([...mlopsPlugin.getApis()].map(({ api }) => api.id)).toEqual([
      'plugin.mlops.client',
    ]);
  });

  it('tells ML services from other components', () => {
    expect(isMlService(entity)).toBe(true);
    expect(isMlService({ ...entity, kind: 'Resource' })).toBe(false);
    expect(isMlService({ ...entity, spec: { type: 'library' } })).toBe(false);
    expect(isMlService({ ...entity, spec: undefined })).toBe(false);
    expect(
      isMlService({ ...entity, spec: { type: 'scorer' } }, ['scorer']),
    ).toBe(true);
  });
});
