import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { SearchResultListItemExtensions } from '@backstage/plugin-search-react';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { whoToCallAt } from '../dev/fixtures/calls';
import { factsAt } from '../dev/fixtures/facts';
import { fixtureClient } from '../dev/fixtures/fixtureClient';
import { wellOwnedService } from '../dev/fixtures/ownership';
import {
  EntityWhoToCallCard,
  mlopsApiRef,
  WhoToCallPage,
  WhoToCallSearchResultListItem,
} from './legacy';
import { whoToCallExternalRouteRef } from './routes';

const client = fixtureClient({
  services: [],
  ownership: wellOwnedService,
  whoToCallAt,
  facts: factsAt(new Date()),
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
beforeAll(() => import('./ownership'));

describe('legacy entry to whom to call', () => {
  it('renders who to call below a header', async () => {
    await renderInTestApp(
      <TestApiProvider apis={[[mlopsApiRef, client]]}>
        <Routes>
          <Route path="/mlops/who-to-call" element={<WhoToCallPage />} />
        </Routes>
      </TestApiProvider>,
      {
        ...routes,
        routeEntries: [
          '/mlops/who-to-call?service=component:default/arrival-delay',
        ],
      },
    );
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Who to call' }),
    ).toBeVisible();
    expect(
      await screen.findByRole('heading', {
        level: 2,
        name: /^Call MLOps engineer 2/,
      }),
    ).toBeVisible();
  });

  it('renders the card of an entity, which leads to the page where there is one', async () => {
    await renderInTestApp(
      <TestApiProvider apis={[[mlopsApiRef, client]]}>
        <EntityProvider entity={entity}>
          <EntityWhoToCallCard />
        </EntityProvider>
      </TestApiProvider>,
      {
        mountedRoutes: {
          ...routes.mountedRoutes,
          '/who': whoToCallExternalRouteRef,
        },
      },
    );
    expect(await screen.findByText(/^Call MLOps engineer 2/)).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Who do I call?' }),
    ).toHaveAttribute(
      'href',
      '/who?service=component%3Adefault%2Farrival-delay',
    );
  });

  it('renders the card of a portal that has no page to lead to', async () => {
    await renderInTestApp(
      <TestApiProvider apis={[[mlopsApiRef, client]]}>
        <EntityProvider entity={entity}>
          <EntityWhoToCallCard />
        </EntityProvider>
      </TestApiProvider>,
      routes,
    );
    expect(await screen.findByText(/^Call MLOps engineer 2/)).toBeVisible();
    expect(
      screen.queryByRole('link', { name: 'Who do I call?' }),
    ).not.toBeInTheDocument();
  });

  it('renders a result of the search', async () => {
    await renderInTestApp(
      <SearchResultListItemExtensions
        results={[
          {
            type: 'who-to-call',
            document: {
              title: 'Who to call: Arrival delay',
              text: '',
              location: '/mlops/who-to-call?service=a',
            },
          },
        ]}
      >
        <WhoToCallSearchResultListItem />
      </SearchResultListItemExtensions>,
    );
    expect(
      await screen.findByRole('link', { name: 'Who to call: Arrival delay' }),
    ).toHaveAttribute('href', '/mlops/who-to-call?service=a');
  });
});
