import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { whoToCallAt } from '../dev/fixtures/calls';
import { fixtureClient } from '../dev/fixtures/fixtureClient';
import { fleetServices } from '../dev/fixtures/fleet';
import { wellOwnedService } from '../dev/fixtures/ownership';
import { mlopsApiRef } from './api';
import plugin from './index';

const client = fixtureClient({
  services: fleetServices,
  ownership: wellOwnedService,
  whoToCallAt,
  asOf: new Date().toISOString(),
});

// Loaded on demand in the portal; here the wait would be the machine's.
beforeAll(() => Promise.all([import('./overview'), import('./ownership')]));

describe('WhoToCallKey', () => {
  const openFleet = () => {
    renderTestApp({
      features: [plugin],
      apis: [[mlopsApiRef, client], mockApis.config()],
      initialRouteEntries: ['/mlops'],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });
    return screen.findByRole('heading', { level: 2, name: /in production/ });
  };

  it('leads to whom to call from anywhere, and not without its modifier', async () => {
    const fleet = await openFleet();
    await userEvent.keyboard('w');
    expect(fleet).toBeVisible();
    await userEvent.keyboard('{Alt>}w{/Alt}');
    expect(
      await screen.findByRole('heading', { name: /^Choose the service/ }),
    ).toBeVisible();
  });

  it('answers at once about the service that was typed in a search', async () => {
    await openFleet();
    await userEvent.type(screen.getByLabelText('Search by name'), 'arrival d');
    await userEvent.keyboard('{Alt>}w{/Alt}');
    expect(
      await screen.findByRole('heading', {
        level: 2,
        name: /^Call MLOps engineer 2/,
      }),
    ).toBeVisible();
  });
});
