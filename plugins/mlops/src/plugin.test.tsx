import {
  createExtensionTester,
  mockApis,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import { whoToCallAt } from '../dev/fixtures/calls';
import { fleetServices } from '../dev/fixtures/fleet';
import { fixtureClient } from '../dev/fixtures/fixtureClient';
import { monitoringAt } from '../dev/fixtures/monitoring';
import { illOwnedService } from '../dev/fixtures/ownership';
import { mlopsApiRef } from './api';
import plugin from './index';

const client = fixtureClient({
  services: fleetServices,
  ownership: illOwnedService,
  whoToCallAt,
  monitoring: monitoringAt(new Date().toISOString()),
  asOf: new Date().toISOString(),
});

const entityOf = (type: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'arrival-delay', title: 'Arrival delay' },
  spec: { type },
});

function renderPageOf(type: string, config = {}) {
  return renderTestApp({
    extensions: [createTestEntityPage({ entity: entityOf(type) })],
    features: [plugin],
    apis: [[mlopsApiRef, client]],
    config: { app: { extensions: [{ 'page:mlops': false }] }, ...config },
  });
}

const opening = { name: /^MLOps is accountable for Arrival delay/ };

// Loaded on demand in the portal; here the wait would be the machine's.
beforeAll(() =>
  Promise.all([
    import('./overview'),
    import('./ownership'),
    import('./monitoring'),
    import('./audit'),
  ]),
);

describe('plugin', () => {
  it('has the fleet at /mlops, once below one header', async () => {
    renderTestApp({
      features: [plugin],
      apis: [[mlopsApiRef, client], mockApis.config()],
      initialRouteEntries: ['/mlops'],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });
    expect(
      await screen.findByRole('heading', { level: 2, name: /in production/ }),
    ).toBeVisible();
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  });

  it('has reviews at /mlops/reviews, and not the fleet', async () => {
    renderTestApp({
      features: [plugin],
      apis: [[mlopsApiRef, client], mockApis.config()],
      initialRouteEntries: ['/mlops/reviews'],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });
    expect(
      await screen.findByText('Nothing waits for your signature.'),
    ).toBeVisible();
    expect(screen.queryByText(/in production/)).not.toBeInTheDocument();
    expect(document.title).toMatch(/^Reviews \| /);
  });

  it('has the ledger at /mlops/ledger, and not the fleet', async () => {
    renderTestApp({
      features: [plugin],
      apis: [[mlopsApiRef, client], mockApis.config()],
      initialRouteEntries: ['/mlops/ledger'],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });
    expect(
      await screen.findByText('No decision is on record yet.'),
    ).toBeVisible();
    expect(screen.queryByText(/in production/)).not.toBeInTheDocument();
  });

  it('has who to call at its address, and the fleet leads there', async () => {
    const app = {
      features: [plugin],
      apis: [[mlopsApiRef, client], mockApis.config()] as const,
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    };
    const { unmount } = renderTestApp({
      ...app,
      apis: [...app.apis],
      initialRouteEntries: ['/mlops'],
    });
    const link = await screen.findByRole('link', {
      name: 'Who do I call about Arrival delay?',
    });
    const address = link.getAttribute('href') ?? '';
    expect(address).toBe(
      '/mlops/who-to-call?service=component%3Adefault%2Farrival-delay',
    );
    unmount();
    renderTestApp({
      ...app,
      apis: [...app.apis],
      initialRouteEntries: [address],
    });
    expect(
      await screen.findByRole('heading', {
        level: 2,
        name: /^Call MLOps engineer 2/,
      }),
    ).toBeVisible();
  });

  it('gives ML services the ownership tab', async () => {
    renderPageOf('ml-service');
    expect(await screen.findByRole('heading', opening)).toBeVisible();
  });

  it('gives ML services the monitoring tab', async () => {
    // The page of the test kit knows one address, so the other tabs make room.
    renderPageOf('ml-service', {
      app: {
        extensions: ['ownership', 'versions', 'governance'].map(name => ({
          [`entity-content:mlops/${name}`]: false,
        })),
      },
    });
    expect(
      await screen.findByRole('heading', { name: /^3 of 6 features drifted/ }),
    ).toBeVisible();
  });

  it('gives the overview of ML services alone the card of whom to call', () => {
    const card = createExtensionTester(
      plugin.getExtension('entity-card:mlops/who-to-call'),
    );
    const isShown = card.get(EntityCardBlueprint.dataRefs.filterFunction);
    expect(isShown?.(entityOf('ml-service'))).toBe(true);
    expect(isShown?.(entityOf('library'))).toBe(false);
  });

  it('leaves other components alone', async () => {
    renderPageOf('library');
    expect(await screen.findByTestId('empty-entity-page')).toBeInTheDocument();
  });

  it('follows the service types of the portal, and those of the extension before them', async () => {
    renderPageOf('model-server', { mlops: { serviceTypes: ['model-server'] } });
    expect(await screen.findByRole('heading', opening)).toBeVisible();
    const content = createExtensionTester(
      plugin.getExtension('entity-content:mlops/ownership'),
      { config: { serviceTypes: ['scorer'] } },
    );
    expect(content.snapshot()).toMatchObject({
      id: 'entity-content:mlops/ownership',
    });
  });
});
