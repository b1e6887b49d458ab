import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { fleetServices } from '../dev/fixtures/fleet';
import { fixtureClient } from '../dev/fixtures/fixtureClient';
import { monitoringAt } from '../dev/fixtures/monitoring';
import { illOwnedService } from '../dev/fixtures/ownership';
import { deployments, versions } from '../dev/fixtures/versions';
import {
  EntityMonitoringContent,
  EntityOwnershipContent,
  EntityVersionsContent,
  FleetPage,
  isMlService,
  mlopsApiRef,
  mlopsPlugin,
} from './legacy';

const client = fixtureClient({
  services: fleetServices,
  ownership: illOwnedService,
  ...{ versions, deployments },
  monitoring: monitoringAt(new Date().toISOString()),
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
    import('./monitoring'),
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
        name: /^Version 7 serves all of production/,
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
