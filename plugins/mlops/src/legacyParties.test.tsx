import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { identityApiRef } from '@backstage/core-plugin-api';
import { ContractError, type MlopsClient } from '@pitwall/plugin-mlops-common';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import {
  continuityAt,
  coverageAt,
  ownedByAt,
} from '../dev/fixtures/continuity';
import { refusingClient } from '../dev/fixtures/fixtureClient';
import {
  CoveragePage,
  EntityPartyContent,
  MinePage,
  mlopsApiRef,
} from './legacy';
import { reviewsRouteRef } from './routes';

const refusing = refusingClient(new ContractError(503, 'It is down.'));
const asOf = new Date().toISOString();
const client: MlopsClient = {
  ...refusing,
  continuity: {
    ...refusing.continuity,
    coverage: async () => coverageAt(asOf),
    continuity: async () => continuityAt(asOf),
    ownedBy: async () => ownedByAt(asOf),
  },
  facts: {
    ...refusing.facts,
    facts: async () => ({ items: [], totalItems: 0 }),
  },
};

const person = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'mlops-engineer-1', namespace: 'default' },
};

function render(element: JSX.Element) {
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [mlopsApiRef, client],
        [catalogApiRef, catalogApiMock()],
        [
          identityApiRef,
          mockApis.identity({ userEntityRef: 'user:default/mlops-engineer-1' }),
        ],
      ]}
    >
      <Routes>
        <Route path="/" element={element} />
      </Routes>
    </TestApiProvider>,
    {
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/mlops/reviews': reviewsRouteRef,
      },
    },
  );
}

// Loaded on demand in the portal; here the wait would be the machine's.
beforeAll(() => import('./ownership'));

describe('legacy entry', () => {
  it('renders coverage below a header', async () => {
    await render(<CoveragePage />);
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Coverage' }),
    ).toBeVisible();
    expect(
      await screen.findByRole('heading', { name: /^10 of 12 services/ }),
    ).toBeVisible();
  });

  it('renders what the reader has', async () => {
    await render(<MinePage />);
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Mine' }),
    ).toBeVisible();
    expect(
      await screen.findByRole('heading', {
        level: 2,
        name: /has the role MLOps engineer/,
      }),
    ).toBeVisible();
  });

  it('renders what a person has', async () => {
    await render(
      <EntityProvider entity={person}>
        <EntityPartyContent />
      </EntityProvider>,
    );
    expect(
      await screen.findByRole('heading', {
        level: 2,
        name: /has the role MLOps engineer/,
      }),
    ).toBeVisible();
  });
});
